package be.cpasonline.hub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Certificates that are made for a test by the JDK's own tool. */
public final class TestCertificates {
    /** Of every store. */
    public static final String PASSWORD = "changeit";

    private static final String KEYTOOL =
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString();

    private final Path folder;

    /** Makes them in a folder. */
    public TestCertificates(Path folder) {
        this.folder = folder;
    }

    /** Makes an authority that others are signed by. */
    public void authority(String name) {
        pair(name, "bc=ca:true", 30);
        keytool("-exportcert", "-rfc", "-alias", name, "-file", file(name, ".pem"), "-keystore", keyStore(name));
        keytool("-importcert", "-noprompt", "-alias", name, "-file", file(name, ".pem"), "-keystore", trustStore(name));
    }

    /** Makes one that is good for five days, beginning some days before today. */
    public void make(String name, String authority, String extension, int daysAgo) {
        pair(name, extension, daysAgo);
        keytool("-certreq", "-alias", name, "-file", file(name, ".csr"), "-keystore", keyStore(name));
        keytool(
                "-gencert",
                "-rfc",
                "-alias",
                authority,
                "-ext",
                extension,
                "-validity",
                "5",
                "-startdate",
                "-" + daysAgo + "d",
                "-infile",
                file(name, ".csr"),
                "-outfile",
                file(name, ".pem"),
                "-keystore",
                keyStore(authority));
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                authority,
                "-file",
                file(authority, ".pem"),
                "-keystore",
                keyStore(name));
        keytool("-importcert", "-noprompt", "-alias", name, "-file", file(name, ".pem"), "-keystore", keyStore(name));
    }

    /** Makes a pair of RSA for messages: its own authority, good for some days. */
    public void signer(String name) {
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=" + name,
                "-validity",
                "60",
                "-keystore",
                keyStore(name));
        keytool("-exportcert", "-rfc", "-alias", name, "-file", file(name, ".pem"), "-keystore", keyStore(name));
    }

    /** Lets the store of one trust the certificate of another. */
    public void trust(String name, String other) {
        keytool("-importcert", "-noprompt", "-alias", other, "-file", file(other, ".pem"), "-keystore", keyStore(name));
    }

    private void pair(String name, String extension, int daysAgo) {
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-ext",
                extension,
                "-validity",
                "60",
                "-startdate",
                "-" + daysAgo + "d",
                "-keystore",
                keyStore(name));
    }

    /** Path of the PKCS12 store with the certificate and its key. */
    public String keyStore(String name) {
        return file(name, ".p12");
    }

    /** Path of a store that trusts an authority. */
    public String trustStore(String name) {
        return file(name, ".jks");
    }

    /** In PEM. */
    public String certificate(String name) {
        try {
            return Files.readString(Path.of(file(name, ".pem")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In PEM. */
    public String key(String name) {
        try (InputStream in = Files.newInputStream(Path.of(keyStore(name)))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            byte[] key = store.getKey(name, PASSWORD.toCharArray()).getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String file(String name, String suffix) {
        return folder.resolve(name + suffix).toString();
    }

    private static void keytool(String... arguments) {
        try {
            List<String> command = Stream.of(
                            Stream.of(KEYTOOL, "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"),
                            Stream.of(arguments),
                            Stream.of("-storepass", PASSWORD))
                    .flatMap(part -> part)
                    .toList();
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

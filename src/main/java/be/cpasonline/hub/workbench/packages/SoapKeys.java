package be.cpasonline.hub.workbench.packages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;

/**
 * The key pairs with which a hub and the simulated Pivert sign what they say to each other, in a folder: for each of the
 * two a key store, a certificate and a private key in PEM. They are made by the JDK's own tool where they are not there;
 * they are good for the demo only.
 */
public final class SoapKeys {
    static final String PIVERT = "pivert";
    static final String PASSWORD = "demo-only";
    private static final String HUB = "hub-signing";
    private static final long MADE_WITHIN_SECONDS = 60;

    private final Path folder;

    private SoapKeys(Path folder) {
        this.folder = folder;
    }

    /** The pairs of a folder, made where they are not there yet. */
    public static SoapKeys in(Path folder) {
        var keys = new SoapKeys(folder);
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            keys.make(HUB);
            keys.make(PIVERT);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What Pivert signs with. */
    Crypto pivert() {
        return crypto(store(PIVERT));
    }

    /** Whose signature Pivert takes. */
    Crypto hub() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(HUB, store(HUB).getCertificate(HUB));
            return crypto(trusted);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Crypto crypto(KeyStore store) {
        var crypto = new Merlin();
        crypto.setKeyStore(store);
        return crypto;
    }

    private KeyStore store(String name) {
        try (InputStream in = Files.newInputStream(file(name, ".p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The private key comes last: a pair whose making broke off is made again. */
    private void make(String name) throws IOException, InterruptedException, GeneralSecurityException {
        if (Files.exists(file(name, "-key.pem"))) {
            return;
        }
        Files.deleteIfExists(file(name, ".p12"));
        generate(name);
        KeyStore store = store(name);
        Certificate certificate = store.getCertificate(name);
        Key key = store.getKey(name, PASSWORD.toCharArray());
        Files.writeString(file(name, ".pem"), pem("CERTIFICATE", certificate.getEncoded()));
        Path unfinished = Files.createTempFile(folder, name, ".pem");
        Files.writeString(unfinished, pem("PRIVATE KEY", key.getEncoded()));
        Files.move(unfinished, file(name, "-key.pem"), StandardCopyOption.ATOMIC_MOVE);
    }

    private void generate(String name) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=" + name + ", O=CPAS Online demo",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file(name, ".p12").toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!tool.waitFor(MADE_WITHIN_SECONDS, TimeUnit.SECONDS) || tool.exitValue() != 0) {
            throw new IOException("the JDK's keytool could not make a key pair in " + folder);
        }
    }

    private Path file(String name, String ending) {
        return folder.resolve(name + ending);
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + what
                + "-----\n";
    }
}

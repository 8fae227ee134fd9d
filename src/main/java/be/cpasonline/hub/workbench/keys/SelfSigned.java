package be.cpasonline.hub.workbench.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A private key with a certificate that it signed itself, in two files, made by the JDK's own tool.
 *
 * @param certificate in PEM
 * @param key in PEM (PKCS#8); nobody but its owner may read it
 */
public record SelfSigned(Path certificate, Path key) {
    private static final Duration LONG = Duration.ofDays(3650);
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /** Of which kind a key is. */
    public enum Kind {
        RSA("-keysize", "3072"),
        EC("-groupname", "secp256r1"),
        ED25519("-keysize", "255");

        private final String option;
        private final String value;

        Kind(String option, String value) {
            this.option = option;
            this.value = value;
        }
    }

    /** Where the pair of a name in a folder is, or will be. */
    public static SelfSigned named(Path folder, String name) {
        return new SelfSigned(folder.resolve(name + ".pem"), folder.resolve(name + ".key"));
    }

    /** The pair of a name in a folder; made where it is not there, and good for ten years. */
    public static SelfSigned in(Path folder, String name, Instant now) {
        SelfSigned pair = named(folder, name);
        return Files.exists(pair.certificate) && Files.exists(pair.key)
                ? pair
                : make(folder, name, Kind.RSA, now.minus(Duration.ofDays(1)), LONG);
    }

    /** Makes a pair whose certificate is good for a time. */
    public static SelfSigned make(Path folder, String name, Kind kind, Instant from, Duration life) {
        SelfSigned pair = named(folder, name);
        Path store = folder.resolve(name + ".p12");
        String password = UUID.randomUUID().toString();
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(store);
            keytool(store, password, name, kind, from, life);
            pair.write(store, password, name);
            Files.delete(store);
            return pair;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Path file, String password, String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        Files.deleteIfExists(key);
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                key,
                pem("PRIVATE KEY", store.getKey(name, password.toCharArray()).getEncoded()));
        Files.writeString(
                certificate, pem("CERTIFICATE", store.getCertificate(name).getEncoded()));
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n" + LINES.encodeToString(content) + "\n-----END " + what + "-----\n";
    }

    private static void keytool(Path store, String password, String name, Kind kind, Instant from, Duration life)
            throws IOException {
        Keytool.pair(
                store,
                password,
                name,
                "CN=" + name,
                from,
                life,
                List.of("-keyalg", kind.name(), kind.option, kind.value));
    }
}

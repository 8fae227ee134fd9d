package be.cpasonline.hub.workbench.mail;

import be.cpasonline.hub.workbench.keys.SelfSigned;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * The key of all mail servers of this JVM: GreenMail reads its key once in the life of a JVM, from where a system property
 * says.
 */
final class ServerKey {
    private static final String FILE = "greenmail.tls.keystore.file";
    /** GreenMail's own default. */
    private static final char[] PASSWORD = "changeit".toCharArray();

    private static @Nullable ServerKey first;

    private final byte[] certificate;
    private final byte[] key;

    private ServerKey(SelfSigned pair) throws IOException {
        this.certificate = Files.readAllBytes(pair.certificate());
        this.key = Files.readAllBytes(pair.key());
    }

    /** Leaves it in a folder. The first folder decides: what lies there is taken, and made where nothing does. */
    static synchronized SelfSigned in(Path folder, Instant now) {
        try {
            ServerKey known = first;
            if (known != null) {
                return known.leave(SelfSigned.named(folder, MailServer.NAME));
            }
            SelfSigned pair = SelfSigned.in(folder, MailServer.NAME, now);
            System.setProperty(FILE, store(pair).toString());
            first = new ServerKey(pair);
            return pair;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SelfSigned leave(SelfSigned pair) throws IOException {
        Files.createDirectories(pair.key().toAbsolutePath().getParent());
        Files.deleteIfExists(pair.key());
        Files.createFile(
                pair.key(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(pair.key(), key);
        Files.write(pair.certificate(), certificate);
        return pair;
    }

    private static Path store(SelfSigned pair) throws IOException {
        Path file = Files.createTempFile("mail-server", ".p12");
        file.toFile().deleteOnExit();
        var details = PemSslStoreDetails.forCertificate("file:" + pair.certificate())
                .withPrivateKey("file:" + pair.key())
                .withAlias("mail");
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore read = Objects.requireNonNull(new PemSslStoreBundle(details, null).getKeyStore());
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, PASSWORD);
            store.setKeyEntry("mail", read.getKey("mail", new char[0]), PASSWORD, read.getCertificateChain("mail"));
            store.store(out, PASSWORD);
            return file;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

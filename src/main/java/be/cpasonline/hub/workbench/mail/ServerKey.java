package be.cpasonline.hub.workbench.mail;

import be.cpasonline.hub.workbench.keys.SelfSigned;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Objects;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** Gives GreenMail a key of ours. It reads its key once in the life of a JVM, from where a system property says. */
final class ServerKey {
    private static final String FILE = "greenmail.tls.keystore.file";
    /** GreenMail's own default. */
    private static final char[] PASSWORD = "changeit".toCharArray();

    private ServerKey() {}

    static synchronized void use(Path keys, Instant now) {
        if (System.getProperty(FILE) == null) {
            System.setProperty(FILE, store(MailServer.identity(keys, now)).toString());
        }
    }

    private static Path store(SelfSigned pair) {
        Path file = pair.certificate().resolveSibling("mail-server.p12").toAbsolutePath();
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package be.cpasonline.hub.workbench.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of this machine, with a server's certificate of it that has expired. */
public final class LocalAuthority {
    private static final String AUTHORITY = "authority";
    private static final String EXPIRED = "expired";
    private static final String PASSWORD = "in-memory";
    private static final List<String> KIND = List.of("-keyalg", "EC", "-groupname", "secp256r1");
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path certificate;
    private final KeyStore store;

    private LocalAuthority(Path certificate, KeyStore store) {
        this.certificate = certificate;
        this.store = store;
    }

    /** Makes one in a folder. */
    public static LocalAuthority make(Path folder, Instant now) {
        Path file = folder.resolve("authority.p12");
        Instant begin = now.minus(Duration.ofDays(5));
        try {
            Keytool.pair(
                    file, PASSWORD, AUTHORITY, "CN=localhost", begin, Duration.ofDays(30), more("-ext", "bc=ca:true"));
            Keytool.pair(
                    file,
                    PASSWORD,
                    EXPIRED,
                    "CN=localhost",
                    begin,
                    Duration.ofDays(4),
                    more("-ext", "san=dns:localhost", "-signer", AUTHORITY));
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD.toCharArray());
            }
            String pem = "-----BEGIN CERTIFICATE-----\n"
                    + LINES.encodeToString(store.getCertificate(AUTHORITY).getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
            return new LocalAuthority(Files.writeString(folder.resolve("authority.pem"), pem), store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its own certificate, in PEM: who trusts it trusts what it signed. */
    public Path certificate() {
        return certificate;
    }

    /** For a server that shows the certificate that has expired. */
    public SSLContext showingExpired() {
        return showing(EXPIRED);
    }

    /** For a server that shows the authority itself. */
    public SSLContext showingItself() {
        return showing(AUTHORITY);
    }

    private SSLContext showing(String alias) {
        try {
            KeyStore one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            one.setEntry(
                    alias,
                    store.getEntry(alias, new KeyStore.PasswordProtection(PASSWORD.toCharArray())),
                    new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> more(String... more) {
        return Stream.concat(KIND.stream(), Stream.of(more)).toList();
    }
}

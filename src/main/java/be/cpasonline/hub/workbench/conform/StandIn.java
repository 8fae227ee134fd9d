package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.workbench.keys.SelfSigned;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.springframework.boot.ssl.pem.PemContent;

/** Stands where the package's server would, and treats each connection badly in one way. */
final class StandIn implements AutoCloseable {
    private static final char[] NO_PASSWORD = {};

    private final ServerSocket server;
    private final Treatment treatment;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile byte[] last = {};

    /** What happens to a connection. */
    interface Treatment {
        void of(Socket connection, StandIn standIn) throws IOException, InterruptedException;
    }

    StandIn(Treatment treatment) {
        this(treatment, ServerSocketFactory.getDefault());
    }

    /** One that shows a certificate. */
    StandIn(Treatment treatment, SelfSigned certificate) {
        this(treatment, tls(certificate).getServerSocketFactory());
    }

    private StandIn(Treatment treatment, ServerSocketFactory sockets) {
        this.treatment = treatment;
        try {
            server = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("stand-in").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many requests came whole. */
    int requests() {
        return requests.get();
    }

    /** The body of the last request that came whole, as it was on the wire. */
    byte[] last() {
        return last;
    }

    /** Notes a request. */
    void came(ByteArrayOutputStream body) {
        last = body.toByteArray();
        requests.incrementAndGet();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                Thread.ofVirtual().start(() -> treat(connection));
            }
        } catch (IOException closed) {
            // by close()
        }
    }

    private void treat(Socket connection) {
        try (connection) {
            treatment.of(connection, this);
        } catch (IOException gone) {
            // the other side gave up, which is what many scenarios are about
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SSLContext tls(SelfSigned pair) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            PemContent key = PemContent.of(Files.readString(pair.key()));
            PemContent certificate = PemContent.of(Files.readString(pair.certificate()));
            store.setKeyEntry(
                    "stand-in",
                    key.getPrivateKey(),
                    NO_PASSWORD,
                    certificate.getCertificates().toArray(Certificate[]::new));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

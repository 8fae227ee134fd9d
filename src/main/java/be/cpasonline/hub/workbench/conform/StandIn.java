package be.cpasonline.hub.workbench.conform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/** Stands where the package's server would, and treats each connection badly in one way. */
final class StandIn implements AutoCloseable {
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

    /** One that speaks TLS. */
    StandIn(Treatment treatment, SSLContext tls) {
        this(treatment, tls.getServerSocketFactory());
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

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

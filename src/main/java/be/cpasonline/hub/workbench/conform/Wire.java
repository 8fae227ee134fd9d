package be.cpasonline.hub.workbench.conform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A wire to a server, on which something goes wrong. */
final class Wire implements AutoCloseable {
    private static final int CHUNK = 4_096;

    private final ServerSocket entry;
    private final String host;
    private final int port;
    private final Trouble trouble;

    /** What goes wrong. */
    enum Trouble {
        /** The request arrives, and the connection breaks when the answer comes. */
        ANSWER_LOST,
        /** The connection breaks before the request has arrived. */
        REQUEST_CUT,
        /** Each answer takes its time. */
        SLOW
    }

    Wire(String host, int port, Trouble trouble) {
        this.host = host;
        this.port = port;
        this.trouble = trouble;
        try {
            entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("wire").start(this::accept);
    }

    /** Where it begins, on this machine. */
    int port() {
        return entry.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket near = entry.accept();
                Thread.ofVirtual().start(() -> connect(near));
            }
        } catch (IOException closed) {
            // by close()
        }
    }

    private void connect(Socket near) {
        try (near;
                Socket far = new Socket(host, port)) {
            Thread there = Thread.ofVirtual().start(() -> there(near, far));
            back(near, far);
            there.join();
        } catch (IOException e) {
            // one side is gone, and so is the other
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void there(Socket near, Socket far) {
        try (far) {
            if (trouble == Trouble.REQUEST_CUT) {
                near.getInputStream().readNBytes(Long.BYTES);
                reset(near);
            } else {
                near.getInputStream().transferTo(far.getOutputStream());
            }
        } catch (IOException e) {
            // one side is gone, and so is the other
        }
    }

    private void back(Socket near, Socket far) throws IOException {
        InputStream in = far.getInputStream();
        OutputStream out = near.getOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            if (trouble == Trouble.ANSWER_LOST) {
                reset(near);
                return;
            }
            if (trouble == Trouble.SLOW) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(400));
            }
            out.write(chunk, 0, read);
        }
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() {
        try {
            entry.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

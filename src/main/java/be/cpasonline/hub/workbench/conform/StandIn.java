package be.cpasonline.hub.workbench.conform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Stands where the package's server would, and treats each connection badly in one way. */
final class StandIn implements AutoCloseable {
    private final ServerSocket server;
    private final Treatment treatment;

    /** What happens to a connection. */
    interface Treatment {
        void of(Socket connection) throws IOException, InterruptedException;
    }

    StandIn(Treatment treatment) {
        this.treatment = treatment;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("stand-in").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
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
            treatment.of(connection);
        } catch (IOException | InterruptedException gone) {
            // the other side gave up, which is what many scenarios are about
        }
    }

    /** Cut before anything is read. */
    static void resetAtOnce(Socket connection) throws SocketException {
        connection.setSoLinger(true, 0);
    }

    /** Cut in the middle of the request. */
    static void resetInTheMiddle(Socket connection) throws IOException {
        connection.getInputStream().readNBytes(64);
        connection.setSoLinger(true, 0);
    }

    /** Reads all and says nothing. */
    static void silent(Socket connection) throws IOException {
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Takes the request and cuts the connection. */
    static void resetAfterTheRequest(Socket connection) throws IOException {
        readRequest(connection.getInputStream());
        connection.setSoLinger(true, 0);
    }

    /** Takes the request and answers. */
    static Treatment answering(String status, String type, String body, String... headers) {
        return connection -> {
            readRequest(connection.getInputStream());
            write(connection, status, type, body, body.getBytes(StandardCharsets.UTF_8).length, headers);
        };
    }

    /** Takes the request and answers with less than it promises. */
    static Treatment half(String status, String type, String body) {
        return connection -> {
            readRequest(connection.getInputStream());
            write(connection, status, type, body, body.length() * 2 + 10);
        };
    }

    /** Takes the request and answers without end. */
    static void endless(Socket connection) throws IOException {
        readRequest(connection.getInputStream());
        write(connection, "200 OK", "application/json", "{\"a\":\"", Integer.MAX_VALUE);
        byte[] more = "a".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            connection.getOutputStream().write(more);
        }
    }

    private static void write(Socket connection, String status, String type, String body, int length, String... headers)
            throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        OutputStream out = connection.getOutputStream();
        out.write(head.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Head and body, as far as the head tells how long the body is; a chunked one to its last chunk. */
    private static void readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("gone");
            }
            head.append((char) read);
        }
        String lines = head.toString().toLowerCase(Locale.ROOT);
        if (lines.contains("transfer-encoding: chunked")) {
            readChunks(in);
        } else if (lines.contains("content-length:")) {
            String length = lines.replaceAll("(?s).*content-length:\\s*(\\d+).*", "$1");
            in.skipNBytes(Long.parseLong(length));
        }
    }

    private static void readChunks(InputStream in) throws IOException {
        StringBuilder tail = new StringBuilder();
        while (tail.indexOf("0\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("gone");
            }
            tail.append((char) read);
            if (tail.length() > 16) {
                tail.deleteCharAt(0);
            }
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

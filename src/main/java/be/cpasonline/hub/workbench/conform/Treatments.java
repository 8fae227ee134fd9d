package be.cpasonline.hub.workbench.conform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a server can do to a request over HTTP. */
final class Treatments {
    private static final String NOTHING = "";

    private Treatments() {}

    /** Cut before anything is read. */
    static void resetAtOnce(Socket connection, StandIn standIn) throws SocketException {
        connection.setSoLinger(true, 0);
    }

    /** Cut in the middle of the request. */
    static void resetInTheMiddle(Socket connection, StandIn standIn) throws IOException {
        connection.getInputStream().readNBytes(64);
        connection.setSoLinger(true, 0);
    }

    /** Reads all and says nothing. */
    static void silent(Socket connection, StandIn standIn) throws IOException {
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Takes the request and cuts the connection. */
    static void resetAfterTheRequest(Socket connection, StandIn standIn) throws IOException {
        take(connection, standIn);
        connection.setSoLinger(true, 0);
    }

    /** Takes the request and answers. */
    static StandIn.Treatment answering(String status, String type, String body, String... headers) {
        return (connection, standIn) -> {
            take(connection, standIn);
            write(connection, status, type, body, body.getBytes(StandardCharsets.UTF_8).length, headers);
        };
    }

    /** Takes the request and answers with a status alone. */
    static StandIn.Treatment status(String status, String... headers) {
        return answering(status, "text/plain", NOTHING, headers);
    }

    /** Takes the request and answers with less than it promises. */
    static StandIn.Treatment half(String status, String type, String body) {
        return (connection, standIn) -> {
            take(connection, standIn);
            write(connection, status, type, body, body.length() * 2 + 10);
        };
    }

    /** Takes the request and answers without end. */
    static void endless(Socket connection, StandIn standIn) throws IOException {
        take(connection, standIn);
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
    private static void take(Socket connection, StandIn standIn) throws IOException {
        InputStream in = connection.getInputStream();
        String head = head(in);
        var body = new ByteArrayOutputStream();
        if (head.contains("transfer-encoding: chunked")) {
            chunks(in, body);
        } else if (head.contains("content-length:")) {
            body.write(in.readNBytes(Integer.parseInt(head.replaceAll("(?s).*content-length:\\s*(\\d+).*", "$1"))));
        }
        standIn.came(body);
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) next(in));
        }
        return head.toString().toLowerCase(Locale.ROOT);
    }

    private static void chunks(InputStream in, ByteArrayOutputStream body) throws IOException {
        while (true) {
            StringBuilder line = new StringBuilder();
            while (line.indexOf("\r\n") < 0) {
                line.append((char) next(in));
            }
            int size = Integer.parseInt(
                    line.toString().replaceAll("[;\r].*", NOTHING).strip(), 16);
            body.write(in.readNBytes(size));
            in.skipNBytes(2);
            if (size == 0) {
                return;
            }
        }
    }

    private static int next(InputStream in) throws IOException {
        int read = in.read();
        if (read < 0) {
            throw new IOException("gone");
        }
        return read;
    }
}

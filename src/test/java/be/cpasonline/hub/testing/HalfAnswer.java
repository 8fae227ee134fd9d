package be.cpasonline.hub.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that accepts, announces a body, sends half of it and is gone. */
public final class HalfAnswer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final String mediaType;
    private final String body;
    private final String end;

    /**
     * Listens for one call.
     *
     * @param end what the request ends with
     */
    public HalfAnswer(String mediaType, String body, String end) throws IOException {
        this.mediaType = mediaType;
        this.body = body;
        this.end = end;
        Thread.ofVirtual().start(this::serve);
    }

    /** Where it listens. */
    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
        try (Socket caller = socket.accept()) {
            InputStream in = caller.getInputStream();
            var request = new StringBuilder();
            while (!request.toString().endsWith(end)) {
                request.append((char) in.read());
            }
            String answer = "HTTP/1.1 201 Created\r\nContent-Type: " + mediaType + "\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body.substring(0, body.length() / 2);
            caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().flush();
        } catch (IOException gone) {
            // the test is over
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

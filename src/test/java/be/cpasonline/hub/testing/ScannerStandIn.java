package be.cpasonline.hub.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Speaks clamd's protocol over a socket, and knows one virus: the EICAR test file. It can be told to answer with
 * something else, or not at all.
 */
public final class ScannerStandIn implements AutoCloseable {
    /** In two parts, so that no scanner takes this source for the test file. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final String SILENCE = "";

    private final ServerSocket server;
    private final List<byte[]> seen = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private volatile String answer = "stream: OK";

    public ScannerStandIn() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The contents that came whole. */
    public List<byte[]> seen() {
        return List.copyOf(seen);
    }

    /** Answers so where it would say that all is well. */
    public void answer(String other) {
        answer = other;
    }

    /** Takes what it is sent and never answers. */
    public void fallSilent() {
        answer = SILENCE;
    }

    @Override
    public void close() {
        closed = true;
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> converse(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void converse(Socket socket) {
        try (socket;
                var in = new DataInputStream(socket.getInputStream());
                OutputStream out = socket.getOutputStream()) {
            String command = command(in);
            String said = switch (command) {
                case "zPING" -> "PONG";
                case "zINSTREAM" -> verdict(content(in));
                default -> "UNKNOWN COMMAND";
            };
            if (closed) {
                return;
            }
            if (said.equals(SILENCE)) {
                in.read();
                return;
            }
            out.write((said + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            // whoever asked went away
        }
    }

    private String verdict(byte[] content) {
        seen.add(content);
        boolean infected = new String(content, StandardCharsets.ISO_8859_1).contains(EICAR);
        return infected ? "stream: Eicar-Test-Signature FOUND" : answer;
    }

    private static String command(DataInputStream in) throws IOException {
        var command = new StringBuilder();
        for (int next = in.readByte(); next != 0; next = in.readByte()) {
            command.append((char) next);
        }
        return command.toString();
    }

    private static byte[] content(DataInputStream in) throws IOException {
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        return content.toByteArray();
    }
}

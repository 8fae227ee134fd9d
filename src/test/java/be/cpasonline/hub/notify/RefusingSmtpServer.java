package be.cpasonline.hub.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** An SMTP server that knows nobody: it refuses every recipient for good (550). */
final class RefusingSmtpServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    RefusingSmtpServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (Socket caller = socket.accept();
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                Writer out = new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.US_ASCII)) {
            say(out, "220 here");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(out, answer(line.toUpperCase(Locale.ROOT)));
            }
        } catch (IOException gone) {
            // the test is over
        }
    }

    private static String answer(String command) {
        return command.startsWith("RCPT") ? "550 nobody of that name" : "250 ok";
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

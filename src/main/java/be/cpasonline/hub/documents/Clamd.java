package be.cpasonline.hub.documents;

import be.cpasonline.hub.documents.DocumentSettings.Scan;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Speaks with clamd: a command ends with a zero byte, and so does its answer; a content goes in pieces, each with its
 * length before it, up to one of length zero.
 */
final class Clamd {
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4 * 1024;

    private final String host;
    private final Scan settings;

    Clamd(String host, Scan settings) {
        this.host = host;
        this.settings = settings;
    }

    /**
     * Whether a content is clean.
     *
     * @throws ScannerAway where that cannot be told
     * @throws IOException where the content cannot be read
     */
    boolean isClean(InputStream content) throws ScannerAway, IOException {
        try (Conversation clamd = new Conversation("INSTREAM")) {
            byte[] piece = new byte[PIECE];
            int read;
            while ((read = content.read(piece)) != -1) {
                clamd.send(piece, read);
            }
            clamd.send(piece, 0);
            String answer = clamd.answer();
            if (answer.endsWith(" FOUND")) {
                return false;
            }
            if (!answer.equals("stream: OK")) {
                throw new ScannerAway("it answers: " + answer);
            }
            return true;
        }
    }

    /**
     * Asks whether it is there.
     *
     * @throws ScannerAway where it is not
     */
    void ping() throws ScannerAway {
        try (Conversation clamd = new Conversation("PING")) {
            String answer = clamd.answer();
            if (!answer.equals("PONG")) {
                throw new ScannerAway("it answers: " + answer);
            }
        }
    }

    /** One command and its answer; all of it ends in time, since neither reading nor writing may wait for ever. */
    private final class Conversation implements AutoCloseable {
        private final Socket socket = new Socket();
        private final CompletableFuture<Void> timeOut;
        private final DataOutputStream out;

        Conversation(String command) throws ScannerAway {
            try {
                socket.connect(
                        new InetSocketAddress(host, settings.port()),
                        Math.toIntExact(settings.connectTimeout().toMillis()));
                out = new DataOutputStream(socket.getOutputStream());
                out.write(("z" + command + "\0").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                close(socket);
                throw new ScannerAway(e);
            }
            timeOut = CompletableFuture.runAsync(
                    () -> close(socket),
                    CompletableFuture.delayedExecutor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        }

        void send(byte[] piece, int length) throws ScannerAway {
            try {
                out.writeInt(length);
                out.write(piece, 0, length);
            } catch (IOException e) {
                throw new ScannerAway(e);
            }
        }

        String answer() throws ScannerAway {
            var answer = new ByteArrayOutputStream();
            try {
                InputStream in = socket.getInputStream();
                int next;
                while ((next = in.read()) > 0 && answer.size() < LONGEST_ANSWER) {
                    answer.write(next);
                }
            } catch (IOException e) {
                throw new ScannerAway(e);
            }
            if (answer.size() == 0) {
                throw new ScannerAway("it does not answer");
            }
            return answer.toString(StandardCharsets.UTF_8).strip();
        }

        @Override
        public void close() {
            timeOut.cancel(false);
            close(socket);
        }

        private static void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException e) {
                // what was to be said is said
            }
        }
    }
}

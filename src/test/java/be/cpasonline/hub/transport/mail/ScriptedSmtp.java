package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.workbench.keys.SelfSigned;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** A server of mails that says and breaks what a test wants. */
public final class ScriptedSmtp implements AutoCloseable {
    /** Instead of an answer: the connection is cut. */
    static final String CUT = "cut";

    /** Instead of an answer: nothing, for as long as the other waits. */
    static final String SILENCE = "silence";

    /** Of what it has not read yet, in bytes: else the system chooses, up to tens of megabytes. */
    private static final int BUFFER = 64 * 1024;

    final Map<String, String> answers = new ConcurrentHashMap<>();
    final Set<String> extensions = new LinkedHashSet<>(List.of("STARTTLS", "AUTH PLAIN", "DSN", "ENHANCEDSTATUSCODES"));
    /** The lines that it was told. */
    public final List<String> heard = new CopyOnWriteArrayList<>();
    /** The mails that it took. */
    public final List<String> mails = new CopyOnWriteArrayList<>();

    private final ServerSocket listening;
    private final SSLSocketFactory tls;

    /** Starts it, known by a certificate. */
    public ScriptedSmtp(SelfSigned identity) throws IOException {
        var details = PemSslStoreDetails.forCertificate("file:" + identity.certificate())
                .withPrivateKey("file:" + identity.key());
        tls = SslBundle.of(new PemSslStoreBundle(details, null))
                .createSslContext()
                .getSocketFactory();
        listening = new ServerSocket();
        listening.setReceiveBufferSize(BUFFER);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::serve);
    }

    /** Where it listens. */
    public int port() {
        return listening.getLocalPort();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            dialogue(socket, true);
        } catch (IOException | UncheckedIOException e) {
            heard.add("(broken)");
        }
    }

    private void dialogue(Socket socket, boolean greeting) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        if (greeting && !say(socket, "CONNECT", "220 scripted")) {
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            if (verb.equals("STARTTLS")) {
                say(socket, verb, "220 go");
                SSLSocket secure = (SSLSocket) tls.createSocket(socket, null, true);
                secure.setUseClientMode(false);
                dialogue(secure, false);
                return;
            }
            if (!say(socket, verb, usual(verb))) {
                return;
            }
            if (verb.equals("DATA") && !answers.containsKey("DATA") && !data(socket, in)) {
                return;
            }
        }
    }

    private String usual(String verb) {
        return switch (verb) {
            case "EHLO" -> ehlo();
            case "AUTH" -> "235 2.7.0 in";
            case "DATA" -> "354 go";
            case "QUIT" -> "221 bye";
            default -> "250 2.0.0 fine";
        };
    }

    private String ehlo() {
        List<String> lines = new ArrayList<>(List.of("scripted"));
        lines.addAll(extensions);
        var text = new StringBuilder();
        for (int index = 0; index < lines.size(); index++) {
            text.append(index == lines.size() - 1 ? "250 " : "250-")
                    .append(lines.get(index))
                    .append(index == lines.size() - 1 ? "" : "\r\n");
        }
        return text.toString();
    }

    private boolean data(Socket socket, BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append("\r\n");
            if (answers.getOrDefault("CONTENT", "").equals(CUT)) {
                return false;
            }
        }
        mails.add(mail.toString());
        return say(socket, ".", "250 2.0.0 taken");
    }

    private boolean say(Socket socket, String verb, String usual) throws IOException {
        String answer = answers.getOrDefault(verb, usual);
        if (answer.equals(CUT)) {
            return false;
        }
        if (!answer.equals(SILENCE)) {
            socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}

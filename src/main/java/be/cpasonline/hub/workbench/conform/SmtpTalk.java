package be.cpasonline.hub.workbench.conform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server (RFC 5321) that answers one step of each mail badly. It protects nothing, as only a stand-in may. */
final class SmtpTalk {
    /** The step that ends the mail: the point on a line of its own. */
    static final String END = "END";

    /** For a step: no answer comes, the connection is cut. */
    static final String CUT = "";

    private final String badStep;
    private final String badReply;

    private SmtpTalk(String badStep, String badReply) {
        this.badStep = badStep;
        this.badReply = badReply;
    }

    /** Answers a step, which is the first word of its command, with something else. */
    static StandIn.Treatment answering(String step, String reply) {
        var talk = new SmtpTalk(step, reply);
        return (connection, standIn) -> talk.with(connection);
    }

    private void with(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        say(connection, "220 stand-in ESMTP");
        String line = in.readLine();
        while (line != null) {
            String step = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            if (!answered(connection, step)) {
                return;
            }
            if (step.equals("DATA") && !badStep.equals("DATA")) {
                skipMail(in);
                if (!answered(connection, END)) {
                    return;
                }
            }
            line = in.readLine();
        }
    }

    /** Whether it goes on. */
    private boolean answered(Socket connection, String step) throws IOException {
        String reply = step.equals(badStep) ? badReply : usual(step);
        if (reply.equals(CUT)) {
            connection.setSoLinger(true, 0);
            return false;
        }
        say(connection, reply);
        return !reply.startsWith("421");
    }

    private static String usual(String step) {
        return switch (step) {
            case "EHLO" -> "250-stand-in\r\n250 AUTH PLAIN";
            case "AUTH" -> "235 2.7.0 welcome";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 goodbye";
            default -> "250 ok";
        };
    }

    private static void skipMail(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void say(Socket connection, String reply) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}

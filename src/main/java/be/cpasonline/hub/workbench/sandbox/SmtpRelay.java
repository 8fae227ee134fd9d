package be.cpasonline.hub.workbench.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Hands a dialogue of SMTP on (RFC 5321), from the greeting to the end, lets go wrong what was asked to, and notes it. */
final class SmtpRelay {
    private static final String DOTS = "••••••";
    private static final int LINES_BEFORE_THE_CUT = 5;

    private final String server;
    private final MailText text;
    private final Passing passing;
    private final Instant began;
    private final List<String> said = new ArrayList<>();
    private final List<String> replies = new ArrayList<>();
    private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
    /** What the server says of the mail, or the last thing that it says no to. */
    private Optional<String> verdict = Optional.empty();

    private boolean waits;
    private Fault fault = Fault.NONE;

    SmtpRelay(String server, MailText text, Passing passing) {
        this.server = server;
        this.text = text;
        this.passing = passing;
        this.began = passing.clock().instant();
    }

    /** The connection is to be cut without a word. */
    static final class Cut extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Hands on until one side is gone.
     *
     * @param greeting the server's
     */
    void handOn(Lines hub, Lines other, List<String> greeting) throws IOException, Cut {
        if (passing.faults().now() == Fault.RESET) {
            throw cut(Fault.RESET);
        }
        tell(hub, greeting);
        String word = "";
        while (!word.equals("QUIT")) {
            byte[] command = hub.next();
            word = word(command);
            note(said, List.of(word.equals("AUTH") ? "AUTH " + DOTS : new String(command, StandardCharsets.UTF_8)));
            Optional<String> refusal = refusal(word);
            List<String> reply = refusal.isPresent() ? List.of(refusal.get()) : answer(other, command);
            tell(hub, reply);
            if (word.equals("AUTH")) {
                identify(hub, other, reply);
            } else if (word.equals("DATA") && reply.getLast().startsWith("354")) {
                content(hub, other);
            }
        }
    }

    private static String word(byte[] command) {
        return new String(command, StandardCharsets.ISO_8859_1).split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    }

    /** What the hub is told instead of what the server would say. */
    private Optional<String> refusal(String word) {
        Fault chosen = passing.faults().now();
        if (chosen == Fault.BUSY && word.equals("MAIL")) {
            fault = chosen;
            return Optional.of("451 4.3.2 sandbox: not now");
        }
        if (chosen == Fault.REFUSED && word.equals("RCPT")) {
            fault = chosen;
            return Optional.of("550 5.1.1 sandbox: no such mailbox");
        }
        return Optional.empty();
    }

    /** What follows is the user's name or password. */
    private void identify(Lines hub, Lines other, List<String> first) throws IOException {
        List<String> reply = first;
        while (reply.getLast().startsWith("334")) {
            byte[] secret = hub.next();
            note(said, List.of(DOTS));
            reply = answer(other, secret);
            tell(hub, reply);
        }
    }

    private void content(Lines hub, Lines other) throws IOException, Cut {
        int count = 0;
        for (byte[] line = hub.next(); !isEnd(line); line = hub.next()) {
            MailText.line(mail, line);
            other.say(line);
            count++;
            if (count == LINES_BEFORE_THE_CUT && passing.faults().now() == Fault.CUT) {
                other.flush();
                throw cut(Fault.CUT);
            }
        }
        List<String> reply = answer(other, ".".getBytes(StandardCharsets.US_ASCII));
        verdict = Optional.of(reply.getLast());
        switch (passing.faults().now()) {
            case LOST_ANSWER -> {
                note(replies, reply);
                throw cut(Fault.LOST_ANSWER);
            }
            case GARBAGE -> {
                fault = Fault.GARBAGE;
                note(replies, reply);
                hub.say(List.of("<{garbage"));
            }
            case SLOW -> {
                fault = Fault.SLOW;
                LockSupport.parkNanos(Interception.SLOW.toNanos());
                tell(hub, reply);
            }
            case NONE, RESET, CUT, UNAVAILABLE, BUSY, REFUSED, ABSENT, SHUT, BROKEN -> tell(hub, reply);
        }
    }

    private List<String> answer(Lines other, byte[] said) throws IOException {
        waits = true;
        other.say(said);
        other.flush();
        List<String> reply = other.reply();
        waits = false;
        return reply;
    }

    private static boolean isEnd(byte[] line) {
        return line.length == 1 && line[0] == '.';
    }

    private Cut cut(Fault chosen) {
        fault = chosen;
        return new Cut();
    }

    private void note(List<String> notes, List<String> lines) {
        lines.forEach(line -> notes.add(passing.dots().text(line)));
    }

    private void tell(Lines hub, List<String> reply) throws IOException {
        note(replies, reply);
        if (reply.getLast().matches("[45].*")) {
            verdict = Optional.of(reply.getLast());
        }
        hub.say(reply);
    }

    /** No dialogue came about. */
    void shut(Fault found, String detail) {
        fault = found;
        note(replies, List.of(detail));
        verdict = Optional.of("-");
    }

    /** The end: what was said becomes an exchange. */
    void over() {
        if (waits && fault == Fault.NONE) {
            fault = Fault.BROKEN;
        }
        Optional<Exchange.Answer> answer = replies.isEmpty()
                ? Optional.empty()
                : Optional.of(new Exchange.Answer(verdict.orElseGet(replies::getLast), List.copyOf(replies), ""));
        passing.exchanges()
                .add(number -> new Exchange(
                        number,
                        Exchange.Caller.HUB,
                        began,
                        Duration.between(began, passing.clock().instant()),
                        server,
                        List.copyOf(said),
                        mail.size() == 0 ? "" : passing.dots().text(text.of(number, mail.toByteArray())),
                        answer,
                        fault));
    }
}

package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.run.Outcome;
import be.cpasonline.hub.workbench.run.Progress;
import java.util.Locale;

/** Tells in the terminal what happens. */
final class Telling {
    private static final String NONE = "-";

    private final Progress progress;

    Telling(Progress progress) {
        this.progress = progress;
    }

    /** An exchange, request and answer. */
    synchronized void exchange(Exchange exchange) {
        say("");
        boolean hubAsks = exchange.caller() == Exchange.Caller.HUB;
        say("=== exchange %d, %s, %d ms%s"
                .formatted(
                        exchange.number(),
                        hubAsks ? "the hub asks" : "the package asks",
                        exchange.took().toMillis(),
                        wrong(exchange.fault())));
        say("> " + exchange.line());
        message("> ", exchange.headers(), exchange.body());
        exchange.answer()
                .ifPresentOrElse(
                        answer -> {
                            say("< " + answer.status());
                            message("< ", answer.headers(), answer.body());
                        },
                        () -> say("< (no answer)"));
    }

    /** An application, new or with news. */
    synchronized void sent(Sent sent) {
        Outcome outcome = sent.outcome();
        StringBuilder line = new StringBuilder("--- application %d, %s: %s"
                .formatted(sent.number(), sent.invented().title(), outcome.reference()));
        for (String said : new String[] {outcome.state(), outcome.answer(), outcome.caseStatus()}) {
            if (!said.equals(NONE)) {
                line.append(", ").append(said);
            }
        }
        say(line.toString());
    }

    /** Why the folder is not in force; an empty text where it is again. */
    synchronized void problem(String problem) {
        say(problem.isEmpty() ? "+++ in force as saved" : "!!! not in force as saved: " + problem);
    }

    synchronized void say(String line) {
        progress.say(line);
    }

    private void message(String mark, Iterable<String> headers, String body) {
        headers.forEach(header -> say(mark + header));
        if (!body.isEmpty()) {
            say(mark.strip());
        }
        body.lines().forEach(line -> say(mark + line));
    }

    private static String wrong(Fault fault) {
        return switch (fault) {
            case NONE -> "";
            case ABSENT -> ": nobody listens there";
            case SHUT -> ": the server was not trusted, or did not let the hub in";
            case BROKEN -> ": the connection broke";
            case SLOW, RESET, CUT, UNAVAILABLE, BUSY, REFUSED, LOST_ANSWER, GARBAGE ->
                ": " + fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}

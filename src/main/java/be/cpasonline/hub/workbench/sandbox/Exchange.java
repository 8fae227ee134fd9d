package be.cpasonline.hub.workbench.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request and its answer, as text without secrets: a call over HTTP, or all that is said for one delivery to a server
 * that takes files or mails.
 *
 * @param number from 1 on
 * @param caller who asks
 * @param at when the request came
 * @param took how long the answer took
 * @param line what is asked, and of whom
 * @param headers of the request, a line each; the steps, where there are several
 * @param body of the request
 * @param answer empty where there was none
 * @param fault what went wrong on the way
 */
record Exchange(
        long number,
        Caller caller,
        Instant at,
        Duration took,
        String line,
        List<String> headers,
        String body,
        Optional<Answer> answer,
        Fault fault) {

    /** Who asks. */
    enum Caller {
        /** The hub asks the package, or its server. */
        HUB,
        /** The package asks the hub. */
        PACKAGE
    }

    /**
     * What was answered, whether or not it arrived.
     *
     * @param status a status of HTTP, or the last words of a server of another kind
     */
    record Answer(String status, List<String> headers, String body) {}
}

package be.cpasonline.hub.workbench.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request of the hub to the package, and its answer, as text without secrets.
 *
 * @param number from 1 on
 * @param at when the request came
 * @param took how long the package took
 * @param line method and address
 * @param headers of the request, a line each
 * @param body of the request
 * @param answer of the package; empty where it gave none
 * @param fault what went wrong on the way
 */
record Exchange(
        long number,
        Instant at,
        Duration took,
        String line,
        List<String> headers,
        String body,
        Optional<Answer> answer,
        Fault fault) {

    /** What the package answered, whether or not the hub got it. */
    record Answer(int status, List<String> headers, String body) {}
}

package be.cpasonline.hub.intake.api;

import be.cpasonline.hub.platform.Bulkhead;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets a bounded number of requests in; the others are told to come back rather than made to wait. Few of those that are in
 * are worked on at once: all together they would only be in each other's way, and in that of deliveries.
 */
@Component
class IntakeGate {
    private static final Duration COME_BACK = Duration.ofSeconds(2);

    /** A little longer than a request waits for a connection to the database: whoever has a place may be doing that. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Bulkhead inside;
    private final Bulkhead atWork;

    IntakeGate(IntakeSettings settings) {
        this.inside = new Bulkhead(settings.maxConcurrent());
        this.atWork = new Bulkhead(settings.atOnce());
    }

    /** Lets a request in, however long it takes to arrive. */
    <T> T enter(Supplier<T> work) {
        return inside.enter(Duration.ZERO, work).orElseThrow(IntakeGate::full);
    }

    /** Does the work of a request that has arrived, in its turn; where that does not come soon, it is told to come back. */
    <T> T work(Supplier<T> work) {
        return atWork.enter(PATIENCE, work).orElseThrow(IntakeGate::full);
    }

    private static ProblemException full() {
        return ProblemException.retryLater(ProblemType.TOO_MANY_REQUESTS, COME_BACK);
    }
}

package be.cpasonline.hub.intake.api;

import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets a bounded number of requests in; the others are told to come back rather than made to wait. */
@Component
class IntakeGate {
    private static final Duration COME_BACK = Duration.ofSeconds(2);

    private final Semaphore places;

    IntakeGate(IntakeSettings settings) {
        this.places = new Semaphore(settings.maxConcurrent());
    }

    <T> T enter(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw ProblemException.retryLater(ProblemType.TOO_MANY_REQUESTS, COME_BACK);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}

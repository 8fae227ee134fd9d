package be.cpasonline.hub.delivery.attempt;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Exponential back-off with jitter, so that many deliveries do not come back at the same moment. */
@Component
class BackOff {
    private static final int STEEPEST = 30;

    private final DeliverySettings settings;
    private final RandomGenerator random = RandomGenerator.getDefault();

    BackOff(DeliverySettings settings) {
        this.settings = settings;
    }

    /** The wait after the given number of tries: between half and the whole of first pause × 2^(tries - 1). */
    Duration after(int tries) {
        long doubled = settings.firstPause().toMillis() << Math.min(Math.max(tries - 1, 0), STEEPEST);
        long whole = Math.min(doubled, settings.longestPause().toMillis());
        return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    }
}

package be.cpasonline.hub.delivery.rest;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Exponential back-off with jitter, so that what failed together does not come back at the same moment.
 *
 * @param first the wait after the first try, at most
 * @param longest the longest wait
 */
public record BackOff(Duration first, Duration longest) {
    private static final int STEEPEST = 30;

    /** The wait after the given number of tries: between half and the whole of first pause × 2^(tries - 1). */
    public Duration after(int tries) {
        long doubled = first.toMillis() << Math.min(Math.max(tries - 1, 0), STEEPEST);
        long whole = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(whole / 2 + RandomGenerator.getDefault().nextLong(whole / 2 + 1));
    }
}

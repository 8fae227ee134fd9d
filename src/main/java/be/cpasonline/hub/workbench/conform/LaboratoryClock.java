package be.cpasonline.hub.workbench.conform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The hub's clock, which can be made to go wrong. */
final class LaboratoryClock extends Clock {
    private final Clock right = Clock.systemUTC();
    private volatile Duration skew = Duration.ZERO;

    /** Does something while the clock is so much ahead; behind, where it is negative. */
    <T> T aheadBy(Duration wrong, Supplier<T> work) {
        skew = wrong;
        try {
            return work.get();
        } finally {
            skew = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return right.instant().plus(skew);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return right.withZone(zone);
    }
}

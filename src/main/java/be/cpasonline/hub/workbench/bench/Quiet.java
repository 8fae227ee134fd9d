package be.cpasonline.hub.workbench.bench;

import be.cpasonline.hub.workbench.run.HttpCalls;
import java.time.Duration;

/** Waits until nothing is to be delivered any more. */
final class Quiet {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);
    private static final Duration STUCK_AFTER = Duration.ofMinutes(5);

    private final Site site;

    Quiet(Site site) {
        this.site = site;
    }

    /** Or until nothing more is delivered for so long that nothing will be; returns for how many seconds. */
    double await() {
        return await(Duration.ofDays(1));
    }

    /** The same, for so long at most. */
    double await(Duration atMost) {
        long began = System.nanoTime();
        long progressed = began;
        long before = -1;
        long taken = ever();
        while ((taken != before || site.database().busy())
                && System.nanoTime() - progressed < STUCK_AFTER.toNanos()
                && System.nanoTime() - began < atMost.toNanos()) {
            if (taken != before) {
                progressed = System.nanoTime();
            }
            HttpCalls.pause(LOOKS_EVERY);
            before = taken;
            taken = ever();
        }
        return (System.nanoTime() - began) / 1_000_000_000.0;
    }

    private long ever() {
        return site.taken(0, 0, 0).ever();
    }
}

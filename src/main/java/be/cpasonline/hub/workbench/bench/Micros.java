package be.cpasonline.hub.workbench.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The one clock that the processes of a bench, all on one machine, have in common. */
public final class Micros {
    private Micros() {}

    /** Microseconds since 1970. */
    public static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}

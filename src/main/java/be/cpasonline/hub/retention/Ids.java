package be.cpasonline.hub.retention;

import java.time.Instant;
import java.util.UUID;

/** Time in ids: a UUIDv7 begins with the milliseconds at which it was made. */
final class Ids {
    private static final int BITS_AFTER_TIME = 16;

    private Ids() {}

    /** Greater than every UUIDv7 that was made before an instant, and not greater than any that was made since. */
    static UUID before(Instant instant) {
        return new UUID(instant.toEpochMilli() << BITS_AFTER_TIME, 0);
    }
}

package be.cpasonline.hub.platform.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The zone in which moments are told, and days are counted. */
public final class Brussels {
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private Brussels() {}

    /** An instant as people read it. */
    public static OffsetDateTime time(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }
}

package be.cpasonline.hub.delivery.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that a watchdog sees.
 *
 * @param subject what it is about
 * @param centreId the centre, where it is about one
 * @param since since when
 * @param detail what else is to be said
 */
public record Concern(String subject, Optional<String> centreId, Instant since, String detail) {

    /** About all that goes to a centre. */
    public static Concern ofCentre(String centreId, Instant since) {
        return new Concern(centreId, Optional.of(centreId), since, "");
    }
}

package be.cpasonline.hub.trial;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An invented application that a package was given as a test.
 *
 * @param id the delivery's id: its key at the package
 * @param centreId the centre that tries the package
 * @param packageName the package
 * @param version digest of the package's content
 * @param seed with the number, what the application follows from
 * @param number its number within the seed
 * @param title what it asks for, in a few words
 * @param by who sent it
 * @param begunAt when
 * @param answer what became of it; empty while nobody knows
 */
public record Trial(
        UUID id,
        String centreId,
        String packageName,
        String version,
        long seed,
        int number,
        String title,
        String by,
        Instant begunAt,
        Optional<TrialAnswer> answer) {

    /** The same, answered. */
    Trial with(TrialAnswer told) {
        return new Trial(id, centreId, packageName, version, seed, number, title, by, begunAt, Optional.of(told));
    }
}

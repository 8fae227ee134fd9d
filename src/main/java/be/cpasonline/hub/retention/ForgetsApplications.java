package be.cpasonline.hub.retention;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The owner of the applications themselves: asked which there are, and the last to forget. */
public interface ForgetsApplications {

    /** Applications by id, which is by age: those after one and before another, at most so many. */
    List<UUID> between(UUID after, UUID before, int most);

    /** Those of the given applications that nobody else is changing; nobody does until the transaction ends. */
    List<UUID> lock(Collection<UUID> applicationIds);

    /** Those of the given applications that another one names. */
    Set<UUID> named(Collection<UUID> applicationIds);

    /**
     * Forgets what people said; number, dates, receipt and seal stay.
     *
     * @return how many were not forgotten before
     */
    int forgetContent(Collection<UUID> applicationIds, Instant now);

    /**
     * Forgets applications with all that the register has of them; numbers are not given again.
     *
     * @return how many
     */
    int forget(Collection<UUID> applicationIds);
}

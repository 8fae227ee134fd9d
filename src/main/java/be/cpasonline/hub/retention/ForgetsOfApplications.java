package be.cpasonline.hub.retention;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * An owner of rows that belong to applications. It says which applications must stay, and lets go of its rows of those
 * that every owner lets go; all of it inside the caller's transaction, while nobody else can add to them.
 */
public interface ForgetsOfApplications {

    /** Those of the given applications that are not done with, or to which something happened since an instant. */
    Set<UUID> needed(Collection<UUID> applicationIds, Instant since);

    /** Forgets what was said in its rows of applications; that there were such rows stays. */
    void forgetContent(Collection<UUID> applicationIds, Instant now);

    /** Forgets its rows of applications. */
    void forget(Collection<UUID> applicationIds);
}

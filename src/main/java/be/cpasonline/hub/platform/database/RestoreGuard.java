package be.cpasonline.hub.platform.database;

import be.cpasonline.hub.platform.database.DatabaseIdentity.Identity;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a database that was restored: deliveries that it says are still to be sent may have been sent
 * after the point that it was restored to.
 */
@Component
class RestoreGuard implements InitializingBean {
    private final DatabaseIdentity identity;

    RestoreGuard(DatabaseIdentity identity) {
        this.identity = identity;
    }

    @Override
    public void afterPropertiesSet() {
        Identity now = identity.now();
        identity.noted().ifPresentOrElse(noted -> require(noted, now), identity::note);
    }

    private static void require(Identity noted, Identity now) {
        if (!noted.equals(now)) {
            throw new RestoredDatabaseException(noted, now);
        }
    }

    /** The database is not the one that the hub ran on last. */
    static class RestoredDatabaseException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        RestoredDatabaseException(Identity noted, Identity now) {
            super("This database was restored or promoted since the hub ran on it last (it was "
                    + noted.systemIdentifier() + ", timeline " + noted.timeline() + "; it is " + now.systemIdentifier()
                    + ", timeline " + now.timeline() + "). What it says is still to be sent may have been sent already."
                    + " Run './hub restored' first: it lets the hub ask the packages before anything is sent again. Where"
                    + " nothing can have been lost, as when a synchronous standby took over, run './hub restored"
                    + " --nothing-lost'.");
        }
    }
}

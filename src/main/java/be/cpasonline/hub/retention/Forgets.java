package be.cpasonline.hub.retention;

import java.time.Instant;

/** An owner of rows that stand for themselves, and are forgotten some time after they ended. */
public interface Forgets {

    /** Which rows. */
    Forgotten what();

    /**
     * Forgets rows that ended before an instant; what has not ended stays, however old. Rows that another instance is
     * forgetting are passed over.
     *
     * @param most how many at most
     * @return how many
     */
    int forget(Instant before, int most);
}

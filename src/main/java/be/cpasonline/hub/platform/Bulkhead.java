package be.cpasonline.hub.platform;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets so many work at once, first come, first served; the others wait and hold nothing meanwhile. So one kind of work
 * cannot take every connection to the database, or the processors, from the other kinds.
 */
public final class Bulkhead {
    private final Semaphore places;

    /** A bulkhead with so many places. */
    public Bulkhead(int places) {
        this.places = new Semaphore(places, true);
    }

    /**
     * Does the work as soon as there is a place. It must be short, and must not enter the same bulkhead again; no
     * interrupt ends the waiting.
     */
    public <T> T enter(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}

package be.cpasonline.hub.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
     * Does the work as soon as there is a place. It must not enter the same bulkhead again; no interrupt ends the waiting.
     */
    public <T> T enter(Supplier<T> work) {
        places.acquireUninterruptibly();
        return within(work);
    }

    /**
     * The same for who cannot wait for long.
     *
     * @param patience how long at most is waited for a place; zero for not at all
     * @return empty where none came in time, or the caller was interrupted: the work was not begun
     */
    public <T> Optional<T> enter(Duration patience, Supplier<T> work) {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(within(work))
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private <T> T within(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}

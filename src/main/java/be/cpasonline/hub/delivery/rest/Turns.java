package be.cpasonline.hub.delivery.rest;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets the deliveries of a centre, while they are drained, go one after the other in this instance. */
final class Turns {
    private final Map<String, Semaphore> byCentre = new ConcurrentHashMap<>();

    /**
     * Waits for the turn. Where it does not come in time, whoever has it is believed to be lost, and the next one who
     * asks gets it.
     *
     * @return whether it came in time
     */
    boolean take(String centreId, Duration atMost) {
        Semaphore turn = byCentre.computeIfAbsent(centreId, absent -> new Semaphore(1, true));
        try {
            boolean taken = turn.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (!taken) {
                byCentre.remove(centreId, turn);
            }
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The next one may go. */
    void give(String centreId) {
        Semaphore turn = byCentre.get(centreId);
        if (turn != null && turn.availablePermits() == 0) {
            turn.release();
        }
    }
}

package be.cpasonline.hub.pull;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets calls wait until something may have come. One of those that wait looks, every half second, for all: however many
 * wait, the database is asked once.
 */
@Component
public class Arrivals {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

    private final Offers offers;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private String seen = "";
    private long lookedAt = System.nanoTime() - LOOKS_EVERY.toNanos();
    private boolean looking;
    private boolean stopped;

    Arrivals(Offers offers) {
        this.offers = offers;
    }

    /**
     * Asks until there is something, or the time is over.
     *
     * @param ask what is wanted
     * @param nothing whether an answer says that there is nothing
     */
    public <T> T await(Duration longest, Supplier<T> ask, Predicate<T> nothing) {
        long until = System.nanoTime() + longest.toNanos();
        T answer = ask.get();
        while (nothing.test(answer) && System.nanoTime() < until && pause(until)) {
            answer = ask.get();
        }
        return answer;
    }

    /** Whether something may have come; false where the caller is to give up. */
    private boolean pause(long until) {
        lock.lock();
        try {
            String before = seen;
            while (seen.equals(before)) {
                long left = until - System.nanoTime();
                if (left <= 0 || stopped) {
                    return false;
                }
                if (looking || !due()) {
                    changed.awaitNanos(Math.min(left, LOOKS_EVERY.toNanos()));
                } else {
                    look();
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Nobody waits for the end of a hub that stops. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean due() {
        return System.nanoTime() - lookedAt >= LOOKS_EVERY.toNanos();
    }

    /** Without the lock, so that nobody waits for the database. */
    private void look() {
        looking = true;
        lock.unlock();
        String now = "";
        try {
            now = offers.latest();
        } finally {
            lock.lock();
            looking = false;
            lookedAt = System.nanoTime();
            if (!now.isEmpty() && !now.equals(seen)) {
                seen = now;
                changed.signalAll();
            }
        }
    }
}

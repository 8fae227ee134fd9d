package be.cpasonline.hub.workbench.bench.load;

import be.cpasonline.hub.workbench.bench.Micros;
import java.util.concurrent.atomic.AtomicLong;

/**
 * When the next thing is to be sent. Where a rate is asked for, what is sent late counts from when it should have been
 * sent: a server that stalls does not hide it by not being asked.
 */
final class Pace {
    private static final double MICROS_PER_SECOND = 1_000_000;

    private final double perSecond;
    private final long began = Micros.now();
    private final AtomicLong slots = new AtomicLong();

    Pace(double perSecond) {
        this.perSecond = perSecond;
    }

    /** Waits for the turn; returns the moment from which the time that an answer takes counts. */
    long await() throws InterruptedException {
        long now = Micros.now();
        if (perSecond == 0) {
            return now;
        }
        long due = began + (long) (slots.getAndIncrement() * MICROS_PER_SECOND / perSecond);
        if (due > now) {
            Thread.sleep((due - now) / 1000, (int) ((due - now) % 1000) * 1000);
        }
        return due;
    }
}

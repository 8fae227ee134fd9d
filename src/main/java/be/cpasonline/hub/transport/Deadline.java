package be.cpasonline.hub.transport;

import java.time.Duration;

/** The moment at which a whole delivery must be over, whatever it is doing. */
record Deadline(long nanos) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** What is left; zero where it is over. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    boolean over() {
        return left().isZero();
    }
}

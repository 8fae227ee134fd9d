package be.cpasonline.hub.transport.http;

import java.time.Duration;

/** The moment at which a whole delivery must be over, whatever it is doing. */
public record Deadline(long nanos) {

    public static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** What is left; zero where it is over. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    public boolean over() {
        return left().isZero();
    }
}

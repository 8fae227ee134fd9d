package be.cpasonline.hub.workbench.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** The exchanges of late, the newest first. */
final class Exchanges {
    /** As many as a page holds and a person reads. */
    private static final int KEPT = 30;

    private final Deque<Exchange> kept = new ArrayDeque<>();
    private final Consumer<Exchange> reader;
    private long last;

    /** Keeps them, and tells each to a reader. */
    Exchanges(Consumer<Exchange> reader) {
        this.reader = reader;
    }

    /** Adds the one that is made for the next number. */
    synchronized void add(LongFunction<Exchange> exchange) {
        Exchange next = exchange.apply(++last);
        kept.addFirst(next);
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
        reader.accept(next);
    }

    synchronized List<Exchange> latest() {
        return List.copyOf(kept);
    }

    /** How many there were. */
    synchronized long count() {
        return last;
    }
}

package be.cpasonline.hub.workbench.sandbox;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What was sent of late, and what became of it. */
final class Letters {
    private static final int KEPT = 50;

    private final TreeMap<Integer, Sent> kept = new TreeMap<>();
    private final Consumer<Sent> reader;

    /** Keeps them, and tells each and what becomes of it to a reader. */
    Letters(Consumer<Sent> reader) {
        this.reader = reader;
    }

    /** A new one, or an old one of which there is news. */
    synchronized void put(Sent sent) {
        kept.put(sent.number(), sent);
        if (kept.size() > KEPT) {
            kept.pollFirstEntry();
        }
        reader.accept(sent);
    }

    /** The newest first. */
    synchronized List<Sent> latest() {
        return List.copyOf(kept.descendingMap().values());
    }
}

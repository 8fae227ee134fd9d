package be.cpasonline.hub.workbench.demo;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The keys that the demo package has taken, and the number each was given. */
final class DemoMemory {
    private final Map<UUID, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    boolean knows(UUID key) {
        return numbers.containsKey(key);
    }

    /** The number of a key; a new one where it is new. */
    int number(UUID key) {
        return numbers.computeIfAbsent(key, absent -> last.incrementAndGet());
    }
}

package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.store.DeliveryStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/** Keeps the leases of what this instance is sending, so that others can tell a long call from a dead process. */
@Component("leases")
public class Leases {
    private final DeliveryStore store;
    private final Instance instance;
    private final DeliverySettings settings;
    private final LongSupplier nanos = System::nanoTime;
    private final Map<UUID, Held> sending = new ConcurrentHashMap<>();

    Leases(DeliveryStore store, Instance instance, DeliverySettings settings) {
        this.store = store;
        this.instance = instance;
        this.settings = settings;
    }

    /** Renews the leases of all that is being sent, except of what takes longer than any call may. */
    public void renew() {
        long now = nanos.getAsLong();
        List<UUID> alive = sending.entrySet().stream()
                .filter(entry -> now - entry.getValue().taken()
                        < settings.longestAttempt().toNanos())
                .map(Map.Entry::getKey)
                .toList();
        if (!alive.isEmpty()) {
            store.renew(instance.id(), alive, settings.lease());
            alive.forEach(id -> sending.computeIfPresent(id, (same, held) -> new Held(held.taken(), now)));
        }
    }

    /** How many deliveries this instance is sending. */
    public int count() {
        return sending.size();
    }

    void take(UUID delivery) {
        long now = nanos.getAsLong();
        sending.put(delivery, new Held(now, now));
    }

    /** Whether the lease cannot have run out, by this process's own clock. */
    boolean holds(UUID delivery) {
        Held held = sending.get(delivery);
        return held != null
                && Duration.ofNanos(nanos.getAsLong() - held.renewed()).compareTo(settings.lease()) < 0;
    }

    void giveBack(UUID delivery) {
        sending.remove(delivery);
    }

    private record Held(long taken, long renewed) {}
}

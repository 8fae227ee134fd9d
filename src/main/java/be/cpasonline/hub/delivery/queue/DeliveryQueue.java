package be.cpasonline.hub.delivery.queue;

import be.cpasonline.hub.delivery.rest.Maintenance;
import be.cpasonline.hub.delivery.rest.Rests;
import be.cpasonline.hub.delivery.store.WindowStore;
import be.cpasonline.hub.delivery.store.WindowStore.Queued;
import be.cpasonline.hub.register.Registered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps the centres' queues filled to their window. The queues hold no truth: whatever is lost there, a sweep puts in
 * again from the delivery table.
 */
@Component("deliveryQueue")
public class DeliveryQueue {
    private static final Duration REGISTERS_WITHIN = Duration.ofMinutes(1);

    private final WindowStore store;
    private final Maintenance maintenance;
    private final Rests rests;
    private final CentreQueues queues;
    private final Congestion congestion;
    private final QueueSettings settings;
    private final QueueMetrics metrics;
    private final Offers offers;

    DeliveryQueue(
            WindowStore store,
            Maintenance maintenance,
            Rests rests,
            CentreQueues queues,
            Congestion congestion,
            QueueSettings settings,
            QueueMetrics metrics,
            Offers offers) {
        this.store = store;
        this.maintenance = maintenance;
        this.rests = rests;
        this.queues = queues;
        this.congestion = congestion;
        this.settings = settings;
        this.metrics = metrics;
        this.offers = offers;
    }

    /** Puts a newly registered application into its centre's queue, unless the window is full. Never fails, never waits. */
    public void offer(Registered registered) {
        if (registered.repeated()) {
            return;
        }
        String centre = registered.centre().id();
        var work = new Queued(registered.applicationId(), centre, registered.urgent());
        if (!congestion.at(centre)) {
            offers.offer(work);
        } else if (congestion.since(centre, begunAfter(registered))) {
            offers.leave(work);
        }
    }

    /** When its row did not exist yet: the instant of submission is taken while it is being registered. */
    private static Instant begunAfter(Registered registered) {
        return registered.receipt().submittedAt().toInstant().minus(REGISTERS_WITHIN);
    }

    /** Fills the windows from the delivery table. */
    public void sweep() {
        maintenance.look();
        rests.look();
        Map<String, Integer> windows = rests.windows();
        WindowStore.Sweep found = store.sweep(settings.window(), windows, settings.queuedFor());
        congestion.seen(
                Stream.concat(found.full().stream(), windows.keySet().stream()).collect(Collectors.toSet()));
        queues.serve(found.busy());
        queues.goOneByOne(rests.goingOneByOne());
        put(found.queued());
    }

    /** A broker that does not take one will not take the others now: they are left to the next sweep. */
    private void put(List<Queued> work) {
        int taken = (int) work.stream().takeWhile(this::taken).count();
        if (taken < work.size()) {
            store.forgetQueued(work.subList(taken, work.size()).stream()
                    .map(Queued::applicationId)
                    .toList());
        }
    }

    private boolean taken(Queued one) {
        boolean taken = queues.put(one);
        metrics.swept(taken);
        return taken;
    }

    /** Takes down what has had no work for long. */
    public void tidy() {
        queues.closeIdle(settings.idle());
    }
}

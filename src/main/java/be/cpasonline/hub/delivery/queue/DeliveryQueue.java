package be.cpasonline.hub.delivery.queue;

import be.cpasonline.hub.delivery.rest.Maintenance;
import be.cpasonline.hub.delivery.rest.Rests;
import be.cpasonline.hub.delivery.store.WindowStore;
import be.cpasonline.hub.delivery.store.WindowStore.Queued;
import be.cpasonline.hub.register.Registered;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps the centres' queues filled to their window. The queues hold no truth: whatever is lost there, a sweep puts in
 * again from the delivery table.
 */
@Component("deliveryQueue")
public class DeliveryQueue {
    private static final Logger log = LoggerFactory.getLogger(DeliveryQueue.class);

    private final WindowStore store;
    private final Maintenance maintenance;
    private final Rests rests;
    private final CentreQueues queues;
    private final Congestion congestion;
    private final QueueSettings settings;
    private final QueueMetrics metrics;

    DeliveryQueue(
            WindowStore store,
            Maintenance maintenance,
            Rests rests,
            CentreQueues queues,
            Congestion congestion,
            QueueSettings settings,
            QueueMetrics metrics) {
        this.store = store;
        this.maintenance = maintenance;
        this.rests = rests;
        this.queues = queues;
        this.congestion = congestion;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Puts a newly registered application into its centre's queue, unless the window is full. Never fails. */
    public void offer(Registered registered) {
        if (registered.repeated()) {
            return;
        }
        String centre = registered.centre().id();
        var work = new Queued(registered.applicationId(), centre, registered.urgent());
        if (congestion.at(centre)) {
            leave(work);
            return;
        }
        boolean taken = queues.put(work);
        metrics.offered(taken);
        if (!taken) {
            leave(work);
        }
    }

    /** The row may say that it is queued, since the window was open when it was registered: it is not. */
    private void leave(Queued work) {
        try {
            store.forgetQueued(List.of(work));
        } catch (DataAccessException e) {
            log.warn("A delivery counts as queued and is not; it goes when its mark has run out", e);
        }
    }

    /** Fills the windows from the delivery table. */
    public void sweep() {
        maintenance.look();
        rests.look();
        Map<String, Integer> windows = rests.windows();
        WindowStore.Sweep found = store.sweep(settings.window(), windows, settings.queuedFor());
        congestion.seen(
                Stream.concat(found.full().stream(), windows.keySet().stream()).collect(Collectors.toSet()));
        queues.goOneByOne(rests.goingOneByOne());
        found.queued().forEach(work -> metrics.swept(queues.put(work)));
    }

    /** Takes down what has had no work for long. */
    public void tidy() {
        queues.closeIdle(settings.idle());
    }
}

package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.store.DeliveryViewStore;
import be.cpasonline.hub.delivery.store.DeliveryViewStore.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Series about what is still to be done; counted now and then, not at each scrape. */
@Component("backlogMetrics")
public class BacklogMetrics {
    private static final List<DeliveryState> OPEN = List.of(
            DeliveryState.WAITING,
            DeliveryState.SENDING,
            DeliveryState.UNCERTAIN,
            DeliveryState.HELD,
            DeliveryState.OFFERED);

    private final DeliveryViewStore store;
    private volatile Backlog seen = new Backlog(Map.of(), 0);

    BacklogMetrics(DeliveryViewStore store, Leases leases, MeterRegistry registry) {
        this.store = store;
        for (DeliveryState state : OPEN) {
            Gauge.builder("hub.deliveries", () -> seen.counts().getOrDefault(state, 0L))
                    .description("deliveries that are not settled, by state")
                    .tag("state", state.word())
                    .register(registry);
        }
        Gauge.builder("hub.deliveries.oldest.waiting", () -> seen.oldestWaitingSeconds())
                .description("how long the oldest waiting delivery has existed")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("hub.deliveries.sending.here", leases::count)
                .description("deliveries that this instance is sending right now")
                .register(registry);
    }

    /** Counts anew. */
    public void count() {
        seen = store.backlog();
    }
}

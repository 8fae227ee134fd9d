package be.cpasonline.hub.delivery;

import be.cpasonline.hub.delivery.DeliveryView.Reason;
import be.cpasonline.hub.delivery.rest.Rests;
import be.cpasonline.hub.delivery.store.DeliveryListStore;
import be.cpasonline.hub.delivery.store.DeliveryViewStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What others may ask about deliveries. */
@Service
public class Deliveries {
    private final DeliveryViewStore views;
    private final DeliveryListStore lists;
    private final Rests rests;

    Deliveries(DeliveryViewStore views, DeliveryListStore lists, Rests rests) {
        this.views = views;
        this.lists = lists;
        this.rests = rests;
    }

    /** The deliveries of an application in their order. */
    public List<DeliveryView> of(UUID applicationId) {
        return views.of(applicationId).stream().map(this::explained).toList();
    }

    /** A delivery by its id. */
    public Optional<DeliverySummary> find(UUID id) {
        return lists.find(id).map(this::explained);
    }

    /** What is known of each try of a delivery, the first try first. */
    public List<Evidence> evidence(UUID id) {
        return lists.evidence(id);
    }

    /**
     * The deliveries of a centre in a state, the oldest first.
     *
     * @param after the last one of the page before; empty for the first page
     * @param limit how many at most
     */
    public List<DeliverySummary> list(String centreId, DeliveryState state, Optional<UUID> after, int limit) {
        return lists.list(centreId, state, after, limit).stream()
                .map(this::explained)
                .toList();
    }

    private DeliveryView explained(DeliveryView view) {
        return why(view.centreId(), view.state(), view.reason())
                .map(view::because)
                .orElse(view);
    }

    private DeliverySummary explained(DeliverySummary summary) {
        return why(summary.centreId(), summary.state(), summary.reason())
                .map(summary::because)
                .orElse(summary);
    }

    /** What was not tried yet waits for what its way waits for. */
    private Optional<Reason> why(String centreId, DeliveryState state, Optional<Reason> own) {
        return state == DeliveryState.WAITING && own.isEmpty()
                ? rests.at(centreId).map(rest -> new Reason(rest.code(), rest.reason()))
                : Optional.empty();
    }
}

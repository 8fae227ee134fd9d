package be.cpasonline.hub.delivery;

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

    Deliveries(DeliveryViewStore views, DeliveryListStore lists) {
        this.views = views;
        this.lists = lists;
    }

    /** The deliveries of an application in their order. */
    public List<DeliveryView> of(UUID applicationId) {
        return views.of(applicationId);
    }

    /** A delivery by its id. */
    public Optional<DeliverySummary> find(UUID id) {
        return lists.find(id);
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
        return lists.list(centreId, state, after, limit);
    }
}

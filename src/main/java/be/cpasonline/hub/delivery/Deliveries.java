package be.cpasonline.hub.delivery;

import be.cpasonline.hub.delivery.store.DeliveryViewStore;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What others may ask about deliveries. */
@Service
public class Deliveries {
    private final DeliveryViewStore views;

    Deliveries(DeliveryViewStore views) {
        this.views = views;
    }

    /** The deliveries of an application in their order; the last one is the current one. */
    public List<DeliveryView> of(UUID applicationId) {
        return views.of(applicationId);
    }
}

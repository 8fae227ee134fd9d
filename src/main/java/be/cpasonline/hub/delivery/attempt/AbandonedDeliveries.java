package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.store.DeliveryStore;
import org.springframework.stereotype.Component;

/** Takes up what an instance left in the middle of sending when it died: its outcome is uncertain. */
@Component("abandoned")
public class AbandonedDeliveries {
    private final DeliveryStore store;

    AbandonedDeliveries(DeliveryStore store) {
        this.store = store;
    }

    /** Looks for leases that ran out. */
    public void recover() {
        store.abandon("The hub stopped while it was sending, before it knew the answer.");
    }
}

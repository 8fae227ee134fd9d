package be.cpasonline.hub.delivery;

import java.util.List;
import java.util.UUID;

/**
 * Other deliveries took over; published inside the transaction that makes them.
 *
 * @param deliveryIds those that are no longer to be handed over
 */
public record DeliveriesReplaced(List<UUID> deliveryIds) {
    public DeliveriesReplaced {
        deliveryIds = List.copyOf(deliveryIds);
    }
}

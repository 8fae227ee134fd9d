package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.rest.Rests;
import be.cpasonline.hub.delivery.store.DeliveryStore;
import be.cpasonline.hub.delivery.store.WindowStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is when a message comes out of a centre's queue. While what waited is drained the order counts, and
 * messages do not keep it: brokers, and several hubs, mix them. So a message is then worth one turn, whichever application
 * it names.
 */
@Component
class WhoseTurn {
    private final Rests rests;
    private final DeliveryStore deliveries;
    private final WindowStore windows;

    WhoseTurn(Rests rests, DeliveryStore deliveries, WindowStore windows) {
        this.rests = rests;
        this.deliveries = deliveries;
        this.windows = windows;
    }

    /**
     * The application that goes now.
     *
     * @param named the one that the message names; if another one goes, the sweep brings it again
     */
    UUID find(UUID named, String centreId) {
        if (!rests.draining(centreId)) {
            return named;
        }
        Optional<UUID> first = deliveries.first(centreId, named).filter(found -> !found.equals(named));
        first.ifPresent(other -> windows.forgetQueued(List.of(named)));
        return first.orElse(named);
    }
}

package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.rest.Gate;
import be.cpasonline.hub.delivery.rest.Passage;
import be.cpasonline.hub.delivery.store.AttemptStart;
import be.cpasonline.hub.delivery.store.DeliveryStore;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Records a try before its first byte leaves, so that nobody sends the same delivery at the same time. */
@Component
class Claim {
    private final Gate gate;
    private final DeliveryStore store;
    private final Instance instance;
    private final Leases leases;
    private final DeliverySettings settings;
    private final AtOnce atOnce;

    Claim(Gate gate, DeliveryStore store, Instance instance, Leases leases, DeliverySettings settings, AtOnce atOnce) {
        this.gate = gate;
        this.store = store;
        this.instance = instance;
        this.leases = leases;
        this.settings = settings;
        this.atOnce = atOnce;
    }

    Optional<ClaimedDelivery> claim(OpenDelivery delivery) {
        Passage passage = gate.enter(delivery.way());
        boolean claimed = false;
        try {
            claimed = atOnce.work(() -> claim(delivery, passage));
        } finally {
            // whatever went wrong, others need not wait for who does not go
            if (!claimed) {
                gate.leave(passage);
            }
        }
        return claimed ? Optional.of(new ClaimedDelivery(delivery, passage)) : Optional.empty();
    }

    private boolean claim(OpenDelivery delivery, Passage passage) {
        boolean mustWait = passage instanceof Passage.Closed
                || (passage instanceof Passage.InTurn && !store.goesFirst(delivery.id()));
        if (mustWait) {
            store.leaveQueue(delivery.id());
            return false;
        }
        if (record(delivery)) {
            leases.take(delivery.id());
            return true;
        }
        return false;
    }

    private boolean record(OpenDelivery delivery) {
        var start = new AttemptStart(
                delivery.id(),
                delivery.attempt(),
                instance.id(),
                delivery.casePackage().name(),
                delivery.casePackage().transport(),
                delivery.casePackage().version());
        return store.claim(start, settings.lease());
    }
}

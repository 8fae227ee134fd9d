package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.store.AttemptStart;
import be.cpasonline.hub.delivery.store.DeliveryStore;
import org.springframework.stereotype.Component;

/** Records a try before its first byte leaves, so that nobody sends the same delivery at the same time. */
@Component
class Claim {
    private final DeliveryStore store;
    private final Instance instance;
    private final Leases leases;
    private final DeliverySettings settings;

    Claim(DeliveryStore store, Instance instance, Leases leases, DeliverySettings settings) {
        this.store = store;
        this.instance = instance;
        this.leases = leases;
        this.settings = settings;
    }

    boolean claim(OpenDelivery delivery) {
        var start = new AttemptStart(
                delivery.id(),
                delivery.attempt(),
                instance.id(),
                delivery.casePackage().name(),
                delivery.casePackage().transport(),
                delivery.casePackage().version());
        boolean claimed = store.claim(start, settings.lease());
        if (claimed) {
            leases.take(delivery.id());
        }
        return claimed;
    }
}

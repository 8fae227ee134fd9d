package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.delivery.rest.Gate;
import be.cpasonline.hub.delivery.rest.Passage;
import be.cpasonline.hub.delivery.rest.Way;
import be.cpasonline.hub.delivery.store.DeliveryStore;
import be.cpasonline.hub.delivery.store.NextDelivery;
import be.cpasonline.hub.spi.AdapterFailure;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the way of a delivery. A connection that cannot even be opened lets its centre rest. */
@Component
class Ways {
    private final CasePackages packages;
    private final DeliveryStore store;
    private final Gate gate;

    Ways(CasePackages packages, DeliveryStore store, Gate gate) {
        this.packages = packages;
        this.store = store;
        this.gate = gate;
    }

    /** The way; empty where there is none for now, and the delivery waits with the reason. */
    Optional<Way> of(NextDelivery next, Receiver.Ready ready) {
        String name = ready.casePackage().name();
        try {
            String destination =
                    packages.adapter(ready.casePackage(), ready.use().options()).destination();
            return Optional.of(new Way(next.centreId(), name, destination));
        } catch (AdapterFailure failure) {
            Passage passage = gate.enter(Way.nowhere(next.centreId(), name));
            if (passage instanceof Passage.Closed) {
                store.leaveQueue(next.id());
            } else {
                gate.failed(passage, failure);
                store.explain(next.id(), failure.code(), failure.sentence());
                gate.leave(passage);
            }
            return Optional.empty();
        }
    }
}

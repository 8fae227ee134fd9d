package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.store.DeliveryStore;
import be.cpasonline.hub.spi.Delivery;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Remembers the finished steps of hand-overs in the database. */
@Component
class Steps {
    private final DeliveryStore store;

    Steps(DeliveryStore store) {
        this.store = store;
    }

    Delivery.Progress of(UUID delivery) {
        return (step, work) -> once(delivery, step, work);
    }

    private String once(UUID delivery, String step, Supplier<String> work) {
        return store.step(delivery, step).orElseGet(() -> {
            String result = work.get();
            store.remember(delivery, step, result);
            return result;
        });
    }
}

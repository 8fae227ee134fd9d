package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.platform.Bulkhead;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * How many deliveries work on the hub's own side at once, between their turns with packages. Each centre has consumers of
 * its own, hundreds together: without a bound they take all connections to the database, and people, the sweep and each
 * other wait for one.
 */
@Component
class AtOnce {
    private final Bulkhead bulkhead;

    AtOnce(DeliverySettings settings) {
        this.bulkhead = new Bulkhead(settings.atOnce());
    }

    /** Does what is short and asks nobody outside. */
    <T> T work(Supplier<T> work) {
        return bulkhead.enter(work);
    }
}

package be.cpasonline.hub.spi;

import java.util.Optional;
import java.util.UUID;

/** An adapter whose package can be asked whether it has a delivery. */
public interface Recognises {

    /**
     * Asks; alters nothing.
     *
     * @param deliveryId the idempotency key
     * @return what the package has; empty where it is certain that it has nothing
     * @throws AdapterFailure where it cannot be told
     */
    Optional<Acknowledgement> find(UUID deliveryId);
}

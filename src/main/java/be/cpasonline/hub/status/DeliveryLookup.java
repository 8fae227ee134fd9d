package be.cpasonline.hub.status;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the delivery that a report is about; implemented where deliveries are kept. */
public interface DeliveryLookup {

    /** A delivery that a package was given. */
    Optional<Correlated> byId(UUID deliveryId);

    /** The deliveries that packages gave this reference; two packages may use the same one. */
    List<Correlated> byReference(String theirReference);
}

package be.cpasonline.hub.delivery.store;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.spi.Delivery.Kind;
import be.cpasonline.hub.spi.Delivery.Original;
import java.util.Optional;
import java.util.UUID;

/**
 * The delivery of an application whose turn it is.
 *
 * @param id the delivery's id
 * @param applicationId the application
 * @param centreId the centre it goes to
 * @param state where it stands: it waits, or nobody knows its outcome
 * @param attempts how many tries were made
 * @param kind what it hands over
 * @param followUpId what follows the application, where it hands over such a thing
 * @param original the delivery of the application itself, where it hands over what follows it
 * @param sent what made that which may have arrived already, unless a person decided about it since
 * @param withdrawn whether it hands over an application that the person withdrew meanwhile
 */
public record NextDelivery(
        UUID id,
        UUID applicationId,
        String centreId,
        DeliveryState state,
        int attempts,
        Kind kind,
        Optional<UUID> followUpId,
        Optional<Original> original,
        Optional<Sent> sent,
        boolean withdrawn) {

    /** Whether it may be sent now. */
    public boolean waits() {
        return state == DeliveryState.WAITING;
    }

    /**
     * What made the content of a try of which nobody knows the outcome.
     *
     * @param packageName the package that it was sent to
     * @param version the version of its folder
     */
    public record Sent(String packageName, String version) {}
}

package be.cpasonline.hub.delivery;

import be.cpasonline.hub.delivery.DeliveryView.Destination;
import be.cpasonline.hub.delivery.DeliveryView.Reason;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery in a list.
 *
 * @param id the delivery's id, its idempotency key on every channel
 * @param applicationId the application
 * @param centreId the centre it goes to
 * @param kind what it hands over: {@code original}, {@code addition} or {@code withdrawal}
 * @param urgent whether it goes before others
 * @param state where it stands
 * @param since since when
 * @param attempts how many tries were made
 * @param reason why it is not through
 * @param destination what takes it, once it was tried
 */
public record DeliverySummary(
        UUID id,
        UUID applicationId,
        String centreId,
        String kind,
        boolean urgent,
        DeliveryState state,
        Instant since,
        int attempts,
        Optional<Reason> reason,
        Optional<Destination> destination) {

    /** The same with the reason why it waits. */
    DeliverySummary because(Reason why) {
        return new DeliverySummary(
                id, applicationId, centreId, kind, urgent, state, since, attempts, Optional.of(why), destination);
    }
}

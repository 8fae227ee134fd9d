package be.cpasonline.hub.console.api;

import be.cpasonline.hub.delivery.DeliverySummary;
import be.cpasonline.hub.delivery.DeliveryView.Destination;
import be.cpasonline.hub.delivery.DeliveryView.Reason;
import be.cpasonline.hub.platform.time.Brussels;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery in a list.
 *
 * @param id its idempotency key on every channel
 * @param applicationId the application
 * @param centreId the centre it goes to
 * @param kind what it hands over
 * @param urgent whether it goes before others
 * @param state where it stands
 * @param since since when, in Brussels time
 * @param attempts how many tries were made
 * @param reason why it is not through
 * @param packageName the centre's package, once it was tried
 * @param transport the way there, once it was tried
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DeliveryLine(
        UUID id,
        UUID applicationId,
        String centreId,
        String kind,
        boolean urgent,
        String state,
        OffsetDateTime since,
        int attempts,
        Optional<Reason> reason,
        @JsonProperty("package") Optional<String> packageName,
        Optional<String> transport) {
    static DeliveryLine of(DeliverySummary delivery) {
        return new DeliveryLine(
                delivery.id(),
                delivery.applicationId(),
                delivery.centreId(),
                delivery.kind(),
                delivery.urgent(),
                delivery.state().word(),
                Brussels.time(delivery.since()),
                delivery.attempts(),
                delivery.reason(),
                delivery.destination().map(Destination::packageName),
                delivery.destination().map(Destination::transport));
    }
}

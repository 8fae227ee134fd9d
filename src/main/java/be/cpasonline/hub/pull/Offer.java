package be.cpasonline.hub.pull;

import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.spi.Delivery.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery that lies ready, without its content.
 *
 * @param deliveryId the delivery: its id is the idempotency key
 * @param centreId the centre that it is for
 * @param kind what is handed over
 * @param originalId the delivery of the application itself, where this one adds to it or withdraws it
 * @param test whether it must not become a case
 * @param reference of the application
 * @param mediaType of the payload
 * @param place where it stands now
 * @param offeredAt since when it lies ready
 * @param fetchedAt when it was fetched last
 * @param documents that go along
 */
public record Offer(
        UUID deliveryId,
        String centreId,
        Kind kind,
        Optional<UUID> originalId,
        boolean test,
        String reference,
        String mediaType,
        Place place,
        Instant offeredAt,
        Optional<Instant> fetchedAt,
        List<Document> documents) {
    public Offer {
        documents = List.copyOf(documents);
    }

    @Override
    public String toString() {
        return "Offer[deliveryId=" + deliveryId + "]";
    }
}

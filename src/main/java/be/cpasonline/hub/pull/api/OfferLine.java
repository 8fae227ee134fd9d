package be.cpasonline.hub.pull.api;

import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.pull.Offer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery that is to be fetched.
 *
 * @param id the idempotency key: the same delivery may be given more than once
 * @param kind {@code original}, {@code addition} or {@code withdrawal}
 * @param about the delivery of the application itself, where this one follows it
 * @param test whether it must not become a case
 * @param cursor where the caller has come to with this one
 * @param payload where the payload is, and of which media type
 */
record OfferLine(
        UUID id,
        String kind,
        Optional<UUID> about,
        String centreId,
        String reference,
        boolean test,
        Instant offeredAt,
        String cursor,
        Payload payload,
        List<Attached> documents) {
    private static final String PATH = "/api/v1/deliveries/";

    static OfferLine of(Offer offer) {
        String path = PATH + offer.deliveryId();
        return new OfferLine(
                offer.deliveryId(),
                offer.kind().name().toLowerCase(Locale.ROOT),
                offer.originalId(),
                offer.centreId(),
                offer.reference(),
                offer.test(),
                offer.offeredAt(),
                offer.place().toString(),
                new Payload(offer.mediaType(), path + "/payload"),
                offer.documents().stream()
                        .map(document -> Attached.of(document, path))
                        .toList());
    }

    /** Where the payload is. */
    record Payload(String mediaType, String href) {}

    /** A document that goes along, and where it is. */
    record Attached(
            UUID id,
            String kind,
            String fileName,
            Optional<String> mediaType,
            Optional<Long> size,
            Optional<String> sha256,
            String href) {
        static Attached of(Document document, String path) {
            return new Attached(
                    document.id(),
                    document.kind().name(),
                    document.fileName(),
                    Optional.ofNullable(document.mediaType()),
                    Optional.ofNullable(document.size()),
                    Optional.ofNullable(document.sha256()),
                    path + "/documents/" + document.id());
        }
    }
}

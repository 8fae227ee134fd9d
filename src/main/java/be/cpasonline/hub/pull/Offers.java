package be.cpasonline.hub.pull;

import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.pull.store.OfferRow;
import be.cpasonline.hub.pull.store.OfferStore;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.spi.Delivery.Kind;
import be.cpasonline.hub.spi.Payload;
import be.cpasonline.hub.vault.DataKey;
import be.cpasonline.hub.vault.Vault;
import be.cpasonline.hub.vault.WrappedKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lays deliveries ready, and gives them to who fetches. */
@Service("pullOffers")
@EnableConfigurationProperties(PullSettings.class)
public class Offers {
    private static final TypeReference<List<Document>> DOCUMENTS = new TypeReference<>() {};

    private final OfferStore store;
    private final Vault vault;
    private final JsonMapper json;
    private final PullSettings settings;

    Offers(OfferStore store, Vault vault, JsonMapper json, PullSettings settings) {
        this.store = store;
        this.vault = vault;
        this.json = json;
        this.settings = settings;
    }

    /**
     * Lays one ready; one that lies there already, or was taken, stays as it is, one that was refused lies ready anew.
     * When this returns, it is on disk.
     */
    public void lay(Delivery delivery) {
        var registration = delivery.application().registration();
        String centreId = registration.centre().id();
        DataKey key = vault.newKey(centreId);
        List<Document> documents =
                delivery.attachments().stream().map(Attachment::description).toList();
        var row = new OfferRow(
                delivery.id(),
                registration.applicationId(),
                centreId,
                delivery.kind().name().toLowerCase(Locale.ROOT),
                delivery.original().map(Delivery.Original::id).orElse(null),
                delivery.test(),
                registration.reference(),
                delivery.payload().mediaType(),
                0,
                0,
                Instant.EPOCH,
                null,
                false,
                key.wrapped(),
                key.encrypt(json.writeValueAsBytes(documents), documentsOf(delivery.id())));
        store.add(row, key.encrypt(delivery.payload().body(), payloadOf(delivery.id())));
    }

    /** Whether a delivery lies ready, or was taken; one that was refused must be laid ready anew. */
    public boolean laid(UUID deliveryId) {
        return store.laid(deliveryId);
    }

    /** How often a delivery was laid ready: its package has one answer for each time. */
    int timesLaid(UUID deliveryId) {
        return store.timesLaid(deliveryId);
    }

    /** One that is still to be fetched. */
    public Optional<Offer> find(UUID deliveryId) {
        return store.find(deliveryId).filter(row -> !row.ended()).map(this::offer);
    }

    /** Where a caller goes on: at the beginning, where its place is one of before the database was restored. */
    public Place from(Place place) {
        return store.begun(place.placedBy()) ? place : Place.FIRST;
    }

    /**
     * What lies ready for centres after a place, as many as a page holds.
     *
     * @param after where the caller has come to
     */
    public List<Offer> after(Collection<String> centreIds, Place after) {
        return store.after(centreIds, after.placedBy(), after.position(), settings.page()).stream()
                .map(this::offer)
                .toList();
    }

    /** The payload, as the mapping made it; notes that it was fetched. Empty where it is not to be fetched any more. */
    public Optional<Payload> fetch(UUID deliveryId) {
        Optional<Payload> payload =
                store.find(deliveryId).flatMap(row -> store.payload(deliveryId).map(content -> payload(row, content)));
        payload.ifPresent(fetched -> store.fetched(deliveryId));
        return payload;
    }

    /** Nothing of these is ever to be fetched again. */
    void end(Collection<UUID> deliveryIds) {
        store.end(deliveryIds);
    }

    /** One is not to be fetched until it is laid ready anew. */
    void refuse(UUID deliveryId) {
        store.refuse(deliveryId);
    }

    /**
     * Places anew what nobody acknowledged: whoever fetched it may have lost it, and whoever stands behind it may never
     * have seen it.
     */
    public void placeAgain() {
        store.again(settings.againAfter(), settings.placedAnewAfter());
    }

    /** Changes whenever something is placed. */
    String latest() {
        return store.latest();
    }

    private Offer offer(OfferRow row) {
        return new Offer(
                row.id(),
                row.centreId(),
                Kind.valueOf(row.kind().toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.originalId()),
                row.test(),
                row.reference(),
                row.mediaType(),
                new Place(row.placedBy(), row.position()),
                row.offeredAt(),
                Optional.ofNullable(row.fetchedAt()),
                json.readValue(open(row, row.documents(), documentsOf(row.id())), DOCUMENTS));
    }

    private Payload payload(OfferRow row, byte[] content) {
        return new Payload(row.mediaType(), open(row, content, payloadOf(row.id())));
    }

    private byte[] open(OfferRow row, byte @Nullable [] content, String context) {
        @Nullable WrappedKey key = row.key();
        if (key == null || content == null) {
            throw new IllegalStateException("offer " + row.id() + " has no content");
        }
        return vault.open(key).decrypt(content, context);
    }

    private static String payloadOf(UUID id) {
        return "payload of offer " + id;
    }

    private static String documentsOf(UUID id) {
        return "documents of offer " + id;
    }
}

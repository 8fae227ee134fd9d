package be.cpasonline.hub.pull.store;

import be.cpasonline.hub.vault.WrappedKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lies ready, as it is stored, without its payload.
 *
 * @param id the delivery
 * @param kind in small letters
 * @param documents descriptions as JSON, encrypted
 * @param ended whether it was acknowledged, or is no longer to be fetched
 */
public record OfferRow(
        UUID id,
        UUID applicationId,
        String centreId,
        String kind,
        @Nullable UUID originalId,
        boolean test,
        String reference,
        String mediaType,
        long placedBy,
        long position,
        Instant offeredAt,
        @Nullable Instant fetchedAt,
        boolean ended,
        @Nullable WrappedKey key,
        byte @Nullable [] documents) {
    @Override
    public String toString() {
        return "OfferRow[id=" + id + "]";
    }
}

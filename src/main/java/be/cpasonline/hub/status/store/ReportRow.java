package be.cpasonline.hub.status.store;

import be.cpasonline.hub.model.CaseStatus;
import be.cpasonline.hub.vault.WrappedKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as it stands in the table. */
public record ReportRow(
        UUID id,
        String systemId,
        String idempotencyKey,
        byte[] fingerprint,
        UUID applicationId,
        UUID deliveryId,
        String centreId,
        String about,
        String word,
        @Nullable String status,
        String standing,
        Instant at,
        Instant receivedAt,
        @Nullable String theirReference,
        @Nullable LocalDate until,
        @Nullable String transferredTo,
        @Nullable WrappedKey key,
        byte @Nullable [] text) {

    /** What it means; empty while nobody knows. */
    public Optional<CaseStatus> meaning() {
        return Optional.ofNullable(status).map(CaseStatus::valueOf);
    }

    @Override
    public String toString() {
        return "ReportRow[id=" + id + "]";
    }
}

package be.cpasonline.hub.status.api;

import be.cpasonline.hub.model.CaseStatus;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.status.Kept;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A report as the hub keeps it.
 *
 * @param id the hub's id of it
 * @param deliveryId the delivery it is about
 * @param word the package's own word
 * @param status what it means; none while nobody knows, and for reports about a delivery
 * @param standing {@code applied}, {@code unmapped} or {@code notAllowed}
 * @param at when it happened there, in Brussels time
 * @param receivedAt when the hub was told, in Brussels time
 * @param reference the package's own reference, if it was told
 * @param until by when something is asked, or the day of an appointment
 * @param transferredTo NIS code of the municipality whose centre it was sent to
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record StatusLine(
        UUID id,
        UUID deliveryId,
        String word,
        Optional<CaseStatus> status,
        String standing,
        OffsetDateTime at,
        OffsetDateTime receivedAt,
        Optional<String> reference,
        Optional<LocalDate> until,
        Optional<String> transferredTo) {
    static StatusLine of(Kept kept) {
        return new StatusLine(
                kept.id(),
                kept.deliveryId(),
                kept.word(),
                kept.status(),
                kept.standing().word(),
                Brussels.time(kept.at()),
                Brussels.time(kept.receivedAt()),
                kept.theirReference(),
                kept.until(),
                kept.transferredTo());
    }
}

package be.cpasonline.hub.status;

import be.cpasonline.hub.model.CaseStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A report as it is kept.
 *
 * @param id the hub's id of it
 * @param applicationId the application
 * @param deliveryId the delivery it is about
 * @param centreId the centre
 * @param systemId who said it
 * @param word the package's own word
 * @param status what it means; empty while nobody knows, and for reports about a delivery
 * @param standing what became of it
 * @param at when it happened there
 * @param receivedAt when the hub was told
 * @param theirReference the package's own reference, if it was told
 * @param until by when something is asked, or the day of an appointment
 * @param text what the centre writes to the person
 * @param transferredTo NIS code of the municipality whose centre it was sent to
 */
public record Kept(
        UUID id,
        UUID applicationId,
        UUID deliveryId,
        String centreId,
        String systemId,
        String word,
        Optional<CaseStatus> status,
        Standing standing,
        Instant at,
        Instant receivedAt,
        Optional<String> theirReference,
        Optional<LocalDate> until,
        Optional<String> text,
        Optional<String> transferredTo) {

    /** What the centre writes, as far as the person reads it here: what is decided only the official notice says. */
    public Optional<String> textForPerson() {
        return status.filter(said -> said == CaseStatus.DECIDED).isPresent() ? Optional.empty() : text;
    }

    @Override
    public String toString() {
        return "Kept[id=" + id + ", standing=" + standing + "]";
    }
}

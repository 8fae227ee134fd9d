package be.cpasonline.hub.followup.copy;

import be.cpasonline.hub.model.CaseStatus;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.status.Kept;
import be.cpasonline.hub.status.Standing;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What the centre said of the case, as the person sees it too.
 *
 * @param status one of the hub's words
 * @param at when it happened there
 * @param reference the centre's file number
 * @param until by when something is asked, or the day of an appointment
 * @param text what the centre writes to the person; of a decision nothing, which the official notice tells
 * @param transferredTo NIS code of the municipality whose centre it was sent to
 */
record CopiedStatus(
        CaseStatus status,
        OffsetDateTime at,
        Optional<String> reference,
        Optional<LocalDate> until,
        Optional<String> text,
        Optional<String> transferredTo) {

    /** Nothing while nobody knows what the package's word means, or whether it stands. */
    static Optional<CopiedStatus> of(Kept kept) {
        return kept.status()
                .filter(status -> kept.standing() == Standing.APPLIED)
                .map(status -> new CopiedStatus(
                        status,
                        Brussels.time(kept.at()),
                        kept.theirReference(),
                        kept.until(),
                        kept.textForPerson(),
                        kept.transferredTo()));
    }

    /** Says nothing of what the centre writes. */
    @Override
    public String toString() {
        return "CopiedStatus[status=" + status + "]";
    }
}

package be.cpasonline.hub.register;

import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.model.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The legal paper for the person (organic law of 8 July 1976, art. 58 par. 2): given at durable storage, kept as given.
 *
 * @param reference the reference, as printed
 * @param hubNumber the gapless number within centre and year of reception, as printed
 * @param submittedAt the instant of submission, in Brussels time
 * @param receivedOn the legal date of reception
 * @param receptionMoved why the two differ, if they do
 * @param centre the centre presumed competent
 * @param presumption the rule that presumes it
 * @param channel how the application was made
 * @param identityLevel how the person was identified
 * @param language the person's language
 * @param needs the kinds of help asked, by code
 * @param documents what was attached, with digests
 * @param dueDates for each legal track, what is due when
 * @param mentions codes of the mandatory mentions, to be shown in words
 * @param joinedTo reference of an earlier application of the same person to the same centre
 * @param seal SHA-256 over what was submitted and the documents, in lower-case hexadecimal
 */
public record Receipt(
        String reference,
        String hubNumber,
        OffsetDateTime submittedAt,
        LocalDate receivedOn,
        Optional<ReceptionMoved> receptionMoved,
        CentreName centre,
        Submission.PresumedBy presumption,
        String channel,
        String identityLevel,
        Language language,
        List<String> needs,
        List<AttachedDocument> documents,
        List<DueDate> dueDates,
        List<String> mentions,
        Optional<String> joinedTo,
        String seal) {

    public Receipt {
        needs = List.copyOf(needs);
        documents = List.copyOf(documents);
        dueDates = List.copyOf(dueDates);
        mentions = List.copyOf(mentions);
    }

    Receipt withJoinedTo(Optional<String> earlier) {
        return new Receipt(
                reference,
                hubNumber,
                submittedAt,
                receivedOn,
                receptionMoved,
                centre,
                presumption,
                channel,
                identityLevel,
                language,
                needs,
                documents,
                dueDates,
                mentions,
                earlier,
                seal);
    }

    /** Names no person's file and says nothing of what was asked. */
    @Override
    public String toString() {
        return "Receipt[reference=" + reference + ", hubNumber=" + hubNumber + "]";
    }

    /** Why the legal date of reception is later than the day of submission. */
    public enum ReceptionMoved {
        WEEKEND,
        LEGAL_HOLIDAY
    }

    /** A document as the receipt names it. */
    public record AttachedDocument(UUID id, String fileName, String sha256) {
        @Override
        public String toString() {
            return "AttachedDocument[id=" + id + "]";
        }
    }

    /**
     * Something the law sets a date for. Both tracks stay open: nobody chooses one.
     *
     * @param track {@code SOCIAL_INTEGRATION} (law of 26 May 2002) or {@code SOCIAL_AID} (organic law of 8 July 1976)
     * @param step what is due: {@code DECISION}
     * @param on at the latest
     * @param article where it stands
     */
    public record DueDate(String track, String step, LocalDate on, String article) {}
}

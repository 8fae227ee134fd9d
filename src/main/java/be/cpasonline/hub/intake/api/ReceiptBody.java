package be.cpasonline.hub.intake.api;

import be.cpasonline.hub.register.Receipt.AttachedDocument;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The receipt as a calling system gets it. Texts are in the person's language.
 *
 * @param reference the reference for the person
 * @param submittedAt the instant of submission, in Brussels time
 * @param receivedOn the legal date of reception
 * @param receptionMoved why the two differ, if they do
 * @param hubNumber the gapless number within centre and year of reception
 * @param centre the centre presumed competent
 * @param presumption the rule that presumes it
 * @param dueDates what is due when, on each legal track
 * @param mentions what the law wants a receipt to say
 * @param joinedTo reference of an earlier application of the same person to the same centre
 * @param documents what was attached
 * @param seal over what was submitted and the documents
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ReceiptBody(
        String reference,
        OffsetDateTime submittedAt,
        LocalDate receivedOn,
        Optional<CodeAndText> receptionMoved,
        String hubNumber,
        CentreBody centre,
        PresumptionBody presumption,
        List<DueDateBody> dueDates,
        List<CodeAndText> mentions,
        Optional<String> joinedTo,
        List<AttachedDocument> documents,
        Seal seal) {

    /** A stable code, and what it says to a person. */
    record CodeAndText(String code, String text) {}

    /**
     * A centre.
     *
     * @param name in the person's language, where the centre has a name in it
     * @param names in every language
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CentreBody(String id, String nis, Optional<String> enterpriseNumber, String name, Names names) {}

    /** A centre's names. */
    record Names(String fr, String nl, String de) {}

    /** Why the centre is presumed competent. */
    record PresumptionBody(String rule, String article, List<CodeAndText> uncertainties, String text) {}

    /** Something that is due at the latest on a date. */
    record DueDateBody(String track, String step, LocalDate on, String article, String text) {}

    /** A digest. */
    record Seal(String algorithm, String value) {}
}

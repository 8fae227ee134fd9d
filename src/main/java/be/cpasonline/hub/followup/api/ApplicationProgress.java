package be.cpasonline.hub.followup.api;

import be.cpasonline.hub.delivery.DeliveryView;
import be.cpasonline.hub.delivery.DeliveryView.Reason;
import be.cpasonline.hub.delivery.DeliveryView.Step;
import be.cpasonline.hub.model.CaseStatus;
import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.register.FollowUp;
import be.cpasonline.hub.register.Receipt;
import be.cpasonline.hub.register.Registered;
import be.cpasonline.hub.status.Kept;
import be.cpasonline.hub.status.Standing;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far an application is.
 *
 * @param reference the reference the person was given, as printed
 * @param hubNumber the gapless number within centre and year of reception, as printed
 * @param centre the centre presumed competent
 * @param submittedAt the instant of submission, in Brussels time
 * @param receivedOn the legal date of reception
 * @param delivery the current delivery of the application
 * @param caseStatus what the centre says of the case
 * @param followUps what the person sent after it, oldest first
 * @param history what happened to the application, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ApplicationProgress(
        String reference,
        String hubNumber,
        CentreName centre,
        OffsetDateTime submittedAt,
        LocalDate receivedOn,
        Optional<DeliveryProgress> delivery,
        @JsonProperty("case") Optional<CaseProgress> caseStatus,
        List<FollowUpProgress> followUps,
        List<HistoryEntry> history) {
    static ApplicationProgress of(
            Registered registered,
            List<FollowUp> followUps,
            List<DeliveryView> deliveries,
            Optional<Kept> current,
            List<Kept> reports) {
        Receipt receipt = registered.receipt();
        return new ApplicationProgress(
                registered.reference(),
                receipt.hubNumber(),
                registered.centre(),
                receipt.submittedAt(),
                receipt.receivedOn(),
                deliveries.stream()
                        .filter(DeliveryView::current)
                        .map(DeliveryProgress::of)
                        .findFirst(),
                current.flatMap(CaseProgress::of),
                followUps.stream()
                        .map(followUp -> FollowUpProgress.of(followUp, deliveries))
                        .toList(),
                history(receipt.submittedAt(), originals(deliveries), reports));
    }

    private static List<DeliveryView> originals(List<DeliveryView> deliveries) {
        return deliveries.stream()
                .filter(delivery -> delivery.followUpId().isEmpty())
                .toList();
    }

    /** Oldest first. The delivery begins to exist a moment before the number is given: it is shown after it. */
    private static List<HistoryEntry> history(
            OffsetDateTime submittedAt, List<DeliveryView> deliveries, List<Kept> reports) {
        var registered = new HistoryEntry(submittedAt, "registered", Optional.empty());
        Stream<HistoryEntry> later = Stream.concat(
                        deliveries.stream()
                                .flatMap(delivery -> delivery.history().stream())
                                .map(HistoryEntry::of),
                        reports.stream().flatMap(report -> HistoryEntry.of(report).stream()))
                .map(entry -> entry.notBefore(submittedAt))
                .sorted(Comparator.comparing(HistoryEntry::at));
        return Stream.concat(Stream.of(registered), later).toList();
    }

    /**
     * What the centre says of the case.
     *
     * @param status one of the hub's words
     * @param since since when
     * @param reference the centre's file number
     * @param until by when something is asked, or the day of an appointment
     * @param text what the centre writes to the person
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CaseProgress(
            CaseStatus status,
            OffsetDateTime since,
            Optional<String> reference,
            Optional<LocalDate> until,
            Optional<String> text) {

        static Optional<CaseProgress> of(Kept kept) {
            return kept.status()
                    .map(status -> new CaseProgress(
                            status, Brussels.time(kept.at()), kept.theirReference(), kept.until(), kept.text()));
        }
    }

    /**
     * What the person sent after the application.
     *
     * @param id its id
     * @param kind {@code addition} or {@code withdrawal}
     * @param submittedAt the instant of submission
     * @param receivedOn its own legal date of reception
     * @param delivery how far its delivery is; none where nobody has to be told
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FollowUpProgress(
            String id,
            String kind,
            OffsetDateTime submittedAt,
            LocalDate receivedOn,
            Optional<DeliveryProgress> delivery) {

        static FollowUpProgress of(FollowUp followUp, List<DeliveryView> deliveries) {
            return new FollowUpProgress(
                    followUp.id().toString(),
                    followUp.kind().word(),
                    followUp.submittedAt(),
                    followUp.receivedOn(),
                    deliveries.stream()
                            .filter(delivery -> delivery.followUpId().equals(Optional.of(followUp.id())))
                            .reduce((earlier, later) -> later)
                            .map(DeliveryProgress::of));
        }
    }

    /**
     * How far the delivery is.
     *
     * @param id its idempotency key on every channel
     * @param state where it stands
     * @param since since when
     * @param attempts how many tries were made
     * @param nextAttemptAt when the next try is due, while it waits after a failure
     * @param reason why it is not through
     * @param packageName the centre's package, once it was tried
     * @param transport the way there, once it was tried
     * @param acknowledgement what the package acknowledged
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record DeliveryProgress(
            String id,
            String state,
            OffsetDateTime since,
            int attempts,
            Optional<OffsetDateTime> nextAttemptAt,
            Optional<Reason> reason,

            @JsonProperty("package") Optional<String> packageName,

            Optional<String> transport,
            Optional<AcknowledgementProgress> acknowledgement) {

        static DeliveryProgress of(DeliveryView delivery) {
            return new DeliveryProgress(
                    delivery.id().toString(),
                    delivery.state().word(),
                    Brussels.time(delivery.since()),
                    delivery.attempts(),
                    delivery.nextAttemptAt().map(Brussels::time),
                    delivery.reason(),
                    delivery.destination().map(DeliveryView.Destination::packageName),
                    delivery.destination().map(DeliveryView.Destination::transport),
                    delivery.acknowledgement()
                            .map(given -> new AcknowledgementProgress(given.stage(), given.theirReference())));
        }
    }

    /**
     * What the package acknowledged.
     *
     * @param stage how far it is there
     * @param theirReference the package's own reference, if it gave one
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AcknowledgementProgress(String stage, Optional<String> theirReference) {}

    /**
     * One thing that happened.
     *
     * @param at when
     * @param what {@code registered}, a state of the delivery, or a status of the case
     * @param reason why, where there is something to say
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record HistoryEntry(OffsetDateTime at, String what, Optional<Reason> reason) {
        static HistoryEntry of(Step step) {
            return new HistoryEntry(Brussels.time(step.at()), step.state().word(), step.reason());
        }

        /** Nothing while nobody knows what the package's word means. */
        static Optional<HistoryEntry> of(Kept kept) {
            return kept.status()
                    .filter(status -> kept.standing() == Standing.APPLIED)
                    .map(status -> new HistoryEntry(Brussels.time(kept.at()), status.name(), Optional.empty()));
        }

        HistoryEntry notBefore(OffsetDateTime first) {
            return at.isBefore(first) ? new HistoryEntry(first, what, reason) : this;
        }
    }
}

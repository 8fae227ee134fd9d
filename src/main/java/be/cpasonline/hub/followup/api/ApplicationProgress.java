package be.cpasonline.hub.followup.api;

import be.cpasonline.hub.delivery.DeliveryView;
import be.cpasonline.hub.delivery.DeliveryView.Reason;
import be.cpasonline.hub.delivery.DeliveryView.Step;
import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.register.Receipt;
import be.cpasonline.hub.register.Registered;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
 * @param history what happened, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ApplicationProgress(
        String reference,
        String hubNumber,
        CentreName centre,
        OffsetDateTime submittedAt,
        LocalDate receivedOn,
        Optional<DeliveryProgress> delivery,
        List<HistoryEntry> history) {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    static ApplicationProgress of(Registered registered, List<DeliveryView> deliveries) {
        Receipt receipt = registered.receipt();
        return new ApplicationProgress(
                registered.reference(),
                receipt.hubNumber(),
                registered.centre(),
                receipt.submittedAt(),
                receipt.receivedOn(),
                deliveries.isEmpty() ? Optional.empty() : Optional.of(DeliveryProgress.of(deliveries.getLast())),
                Stream.concat(
                                Stream.of(new HistoryEntry(receipt.submittedAt(), "registered", Optional.empty())),
                                deliveries.stream()
                                        .flatMap(delivery -> delivery.history().stream())
                                        .map(HistoryEntry::of))
                        .toList());
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

            @com.fasterxml.jackson.annotation.JsonProperty("package")
            Optional<String> packageName,

            Optional<String> transport,
            Optional<AcknowledgementProgress> acknowledgement) {

        static DeliveryProgress of(DeliveryView delivery) {
            return new DeliveryProgress(
                    delivery.id().toString(),
                    delivery.state().word(),
                    delivery.since().atZone(BRUSSELS).toOffsetDateTime(),
                    delivery.attempts(),
                    delivery.nextAttemptAt().map(at -> at.atZone(BRUSSELS).toOffsetDateTime()),
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
     * @param what {@code registered}, or a state of the delivery
     * @param reason why, where there is something to say
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record HistoryEntry(OffsetDateTime at, String what, Optional<Reason> reason) {
        static HistoryEntry of(Step step) {
            return new HistoryEntry(
                    step.at().atZone(BRUSSELS).toOffsetDateTime(), step.state().word(), step.reason());
        }
    }
}

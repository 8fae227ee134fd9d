package be.cpasonline.hub.followup.api;

import be.cpasonline.hub.register.FollowUp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Says that what follows an application is registered.
 *
 * @param id its id
 * @param kind {@code addition} or {@code withdrawal}
 * @param submittedAt the instant of submission, in Brussels time
 * @param receivedOn the legal date of reception; the application keeps its own
 */
record FollowUpReceipt(UUID id, String kind, OffsetDateTime submittedAt, LocalDate receivedOn) {
    static FollowUpReceipt of(FollowUp followUp) {
        return new FollowUpReceipt(
                followUp.id(), followUp.kind().word(), followUp.submittedAt(), followUp.receivedOn());
    }
}

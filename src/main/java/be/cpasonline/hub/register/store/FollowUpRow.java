package be.cpasonline.hub.register.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What follows an application, as it stands in the register.
 *
 * @param id its id
 * @param applicationId the application
 * @param kind {@code addition} or {@code withdrawal}
 * @param systemId the system that submitted it
 * @param idempotencyKey the system's key for it
 * @param fingerprint of what was submitted
 * @param submittedAt the instant of submission
 * @param receivedOn the legal date of reception
 * @param content encrypted
 */
public record FollowUpRow(
        UUID id,
        UUID applicationId,
        String kind,
        String systemId,
        String idempotencyKey,
        byte[] fingerprint,
        Instant submittedAt,
        LocalDate receivedOn,
        byte[] content) {}

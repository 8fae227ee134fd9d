package be.cpasonline.hub.status;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The delivery that a report is about.
 *
 * @param deliveryId the delivery
 * @param applicationId its application
 * @param centreId the centre it went to
 * @param packageName the package that was given it
 * @param begunAt when the delivery began to exist; nothing can be said of it before
 */
public record Correlated(
        UUID deliveryId, UUID applicationId, String centreId, String packageName, OffsetDateTime begunAt) {}

package be.cpasonline.hub.delivery.store;

import java.util.UUID;

/**
 * The delivery of what follows an application, about to begin.
 *
 * @param id a UUIDv7
 * @param applicationId the application
 * @param followUpId what follows it
 * @param kind {@code addition} or {@code withdrawal}
 */
public record NewFollowUp(UUID id, UUID applicationId, UUID followUpId, String kind) {}

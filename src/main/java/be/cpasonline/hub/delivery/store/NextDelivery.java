package be.cpasonline.hub.delivery.store;

import java.util.UUID;

/**
 * The delivery of an application whose turn it is.
 *
 * @param id the delivery's id
 * @param applicationId the application
 * @param centreId the centre it goes to
 * @param attempts how many tries were made
 */
public record NextDelivery(UUID id, UUID applicationId, String centreId, int attempts) {}

package be.cpasonline.hub.register;

import java.util.UUID;

/**
 * What follows an application is being registered: published inside the transaction. A listener that fails undoes it.
 *
 * @param followUpId its id
 * @param applicationId the application that it follows
 * @param kind what it is
 */
public record FollowUpRegistered(UUID followUpId, UUID applicationId, FollowUp.Kind kind) {}

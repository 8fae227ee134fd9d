package be.cpasonline.hub.register;

import java.util.UUID;

/**
 * An application is being registered: published inside the transaction. A listener that fails undoes the registration.
 *
 * @param applicationId the application
 * @param centreId the centre presumed competent
 * @param urgent whether the person says that something cannot wait
 */
public record ApplicationRegistered(UUID applicationId, String centreId, boolean urgent) {}

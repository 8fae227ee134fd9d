package be.cpasonline.hub.status;

import be.cpasonline.hub.model.CaseStatus;
import java.util.Optional;
import java.util.UUID;

/**
 * A package said what became of a case; published inside the transaction that keeps it.
 *
 * @param applicationId the application
 * @param deliveryId the delivery that the package was given
 * @param status what it is now
 * @param theirReference the package's own reference, if it was told
 */
public record StatusReceived(UUID applicationId, UUID deliveryId, CaseStatus status, Optional<String> theirReference) {}

package be.cpasonline.hub.delivery.store;

import java.util.UUID;

/**
 * A try about to begin.
 *
 * @param deliveryId the delivery
 * @param number 1 for the first try
 * @param owner the instance that tries
 * @param packageName the centre's package
 * @param transport the way there
 * @param packageVersion the version of the package's folder
 */
public record AttemptStart(
        UUID deliveryId, int number, UUID owner, String packageName, String transport, String packageVersion) {}

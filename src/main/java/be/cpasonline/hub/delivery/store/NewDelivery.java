package be.cpasonline.hub.delivery.store;

import be.cpasonline.hub.delivery.DeliveryState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery about to begin.
 *
 * @param id a UUIDv7
 * @param applicationId the application
 * @param centreId the centre it goes to
 * @param urgent whether it goes before others
 * @param state {@code waiting} or {@code held}
 * @param code why it is held
 * @param reason why it is held, in a sentence
 * @param queued whether a message for it is about to be put into the centre's queue
 */
public record NewDelivery(
        UUID id,
        UUID applicationId,
        String centreId,
        boolean urgent,
        DeliveryState state,
        @Nullable String code,
        @Nullable String reason,
        boolean queued) {}

package be.cpasonline.hub.spi;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * What a package says about a case, as {@link ReceivesStatus} reads it, which is not served yet.
 *
 * @param deliveryId the delivery it is about
 * @param theirStatus the package's own word
 * @param theirReference the package's own reference, if told
 * @param at when it happened there
 * @param cursor where to go on asking from, for packages that are asked
 */
public record StatusReport(
        UUID deliveryId,
        String theirStatus,
        Optional<String> theirReference,
        OffsetDateTime at,
        Optional<String> cursor) {}

package be.cpasonline.hub.status;

import be.cpasonline.hub.status.Report.Answer;
import java.util.Optional;
import java.util.UUID;

/**
 * A package said what became of a delivery; published inside the transaction that keeps it.
 *
 * @param deliveryId the delivery
 * @param answer what became of it
 * @param theirReference the package's own reference, if it was told
 * @param code the package's code for why it could not take it
 */
public record DeliveryAnswered(
        UUID deliveryId, Answer answer, Optional<String> theirReference, Optional<String> code) {}

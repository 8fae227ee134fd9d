package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.rest.Passage;

/**
 * A delivery that this instance, and nobody else, may send now.
 *
 * @param delivery what is sent
 * @param passage its way, which is told how the delivery ended
 */
public record ClaimedDelivery(OpenDelivery delivery, Passage passage) {
    @Override
    public String toString() {
        return "ClaimedDelivery[" + delivery + "]";
    }
}

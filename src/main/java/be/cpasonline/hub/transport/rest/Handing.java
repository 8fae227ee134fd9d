package be.cpasonline.hub.transport.rest;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.transport.http.Deadline;

/** A way to hand a delivery over. */
interface Handing {

    /**
     * Hands over, within the deadline.
     *
     * @throws be.cpasonline.hub.spi.AdapterFailure saying who acts next
     */
    Acknowledgement hand(Delivery delivery, Deadline deadline);
}

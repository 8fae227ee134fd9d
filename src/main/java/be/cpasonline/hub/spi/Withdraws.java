package be.cpasonline.hub.spi;

import java.util.UUID;

/** An adapter whose package can be told that the person withdrew. */
public interface Withdraws {

    /**
     * Tells the package. MUST be safe to repeat.
     *
     * @param deliveryId the delivery that is withdrawn
     */
    Acknowledgement withdraw(UUID deliveryId);
}

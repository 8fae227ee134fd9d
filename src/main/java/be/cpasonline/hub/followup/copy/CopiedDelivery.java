package be.cpasonline.hub.followup.copy;

import be.cpasonline.hub.delivery.DeliveryView;
import be.cpasonline.hub.platform.time.Brussels;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * To whom the application, or what followed it, was handed over (GDPR, art. 15 par. 1 c).
 *
 * @param centreId the centre
 * @param what {@code original}, {@code addition} or {@code withdrawal}
 * @param state how far it is
 * @param since since when
 * @param softwareOfTheCentre the package that takes it for the centre, once it was tried
 */
record CopiedDelivery(
        String centreId, String what, String state, OffsetDateTime since, Optional<String> softwareOfTheCentre) {

    static CopiedDelivery of(DeliveryView delivery) {
        return new CopiedDelivery(
                delivery.centreId(),
                delivery.kind(),
                delivery.state().word(),
                Brussels.time(delivery.since()),
                delivery.destination().map(DeliveryView.Destination::packageName));
    }
}

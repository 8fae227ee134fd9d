package be.cpasonline.hub.pull;

import be.cpasonline.hub.delivery.DeliveriesReplaced;
import be.cpasonline.hub.status.DeliveryAnswered;
import be.cpasonline.hub.status.StatusReceived;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a package acknowledged, refused or spoke of is not fetched again, nor what another centre takes over; in the
 * transaction that keeps it.
 */
@Component
class EndsOffers {
    private final Offers offers;

    EndsOffers(Offers offers) {
        this.offers = offers;
    }

    @EventListener
    void on(DeliveryAnswered answered) {
        switch (answered.answer()) {
            case ACKNOWLEDGED -> offers.end(List.of(answered.deliveryId()));
            case BOUNCED -> offers.refuse(answered.deliveryId());
        }
    }

    @EventListener
    void on(StatusReceived received) {
        offers.end(List.of(received.deliveryId()));
    }

    @EventListener
    void on(DeliveriesReplaced replaced) {
        offers.end(replaced.deliveryIds());
    }
}

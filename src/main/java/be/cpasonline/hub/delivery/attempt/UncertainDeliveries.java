package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.store.DeliveryStore;
import be.cpasonline.hub.delivery.store.Move;
import be.cpasonline.hub.delivery.store.NextDelivery;
import be.cpasonline.hub.spi.Capability;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Comes back to deliveries whose outcome nobody knows: where the package honours the key they are sent again with the
 * same key; else a person must look, with the evidence.
 */
@Component("uncertain")
public class UncertainDeliveries {
    private static final int AT_ONCE = 200;

    private final DeliveryStore store;
    private final Receivers receivers;

    UncertainDeliveries(DeliveryStore store, Receivers receivers) {
        this.store = store;
        this.receivers = receivers;
    }

    /** Takes up what an instance left in the middle of sending when it died. */
    public void recover() {
        store.abandon("The hub stopped while it was sending, before it knew the answer.");
    }

    /** Decides about what is uncertain and due. */
    public void resolve() {
        store.uncertain(AT_ONCE).forEach(this::resolve);
    }

    private void resolve(NextDelivery delivery) {
        Move move = switch (receivers.of(delivery.centreId())) {
            case Receiver.Ready ready
            when ready.casePackage().can(Capability.HONOURS_KEY) ->
                Move.because(
                        DeliveryState.WAITING,
                        "sentAgainWithSameKey",
                        "It was sent before without an answer; the package knows the key, so it is sent again.",
                        Duration.ZERO);
            case Receiver.Ready ready -> held(ready.casePackage().title());
            case Receiver.None none -> held("the package used then");
        };
        store.move(delivery.id(), DeliveryState.UNCERTAIN, move);
    }

    private static Move held(String packageTitle) {
        return Move.because(
                DeliveryState.HELD,
                "outcomeUnknown",
                "It was sent without an answer, and " + packageTitle
                        + " cannot be asked. Look there whether the application arrived before sending it again.",
                Duration.ZERO);
    }
}

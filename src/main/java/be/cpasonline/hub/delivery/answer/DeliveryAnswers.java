package be.cpasonline.hub.delivery.answer;

import be.cpasonline.hub.delivery.store.AnswerStore;
import be.cpasonline.hub.status.DeliveryAnswered;
import be.cpasonline.hub.status.StatusReceived;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Listens to what packages say, in the transaction that keeps it: who speaks of a case has the application. */
@Component
class DeliveryAnswers {
    private static final String BOUNCED =
            "The application was handed over, and now the package says that it could not use it, or a mail server that it"
                    + " could not deliver it.";

    private final AnswerStore store;
    private final TakenTwiceNews takenTwice;

    DeliveryAnswers(AnswerStore store, TakenTwiceNews takenTwice) {
        this.store = store;
        this.takenTwice = takenTwice;
    }

    @EventListener
    void on(StatusReceived received) {
        acknowledge(received.deliveryId(), received.theirReference());
        store.heard(received.deliveryId());
    }

    @EventListener
    void on(DeliveryAnswered answered) {
        switch (answered.answer()) {
            case ACKNOWLEDGED -> acknowledge(answered.deliveryId(), answered.theirReference());
            case BOUNCED -> store.bounce(answered.deliveryId(), BOUNCED + in(answered.code()));
        }
    }

    private void acknowledge(UUID deliveryId, Optional<String> theirReference) {
        if (!store.acknowledge(deliveryId, theirReference)) {
            store.acknowledgeReplaced(deliveryId, theirReference).ifPresent(takenTwice::tell);
        }
    }

    private static String in(Optional<String> code) {
        return code.map(theirs -> " Its code is " + theirs + ".").orElse("");
    }
}

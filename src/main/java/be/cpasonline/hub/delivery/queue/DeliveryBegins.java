package be.cpasonline.hub.delivery.queue;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.attempt.Receiver;
import be.cpasonline.hub.delivery.attempt.Receivers;
import be.cpasonline.hub.delivery.store.DeliveryStore;
import be.cpasonline.hub.delivery.store.NewDelivery;
import be.cpasonline.hub.register.ApplicationRegistered;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins a delivery in the very transaction that registers the application: accepted means that both are on disk. */
@Component
class DeliveryBegins {
    private final DeliveryStore store;
    private final Receivers receivers;
    private final Congestion congestion;
    private final QueueSettings settings;

    DeliveryBegins(DeliveryStore store, Receivers receivers, Congestion congestion, QueueSettings settings) {
        this.store = store;
        this.receivers = receivers;
        this.congestion = congestion;
        this.settings = settings;
    }

    @EventListener
    void on(ApplicationRegistered registered) {
        store.begin(delivery(registered), settings.queuedFor());
    }

    private NewDelivery delivery(ApplicationRegistered registered) {
        var id = UuidCreator.getTimeOrderedEpoch();
        String centre = registered.centreId();
        return switch (receivers.of(centre)) {
            case Receiver.Ready ready ->
                new NewDelivery(
                        id,
                        registered.applicationId(),
                        centre,
                        registered.urgent(),
                        DeliveryState.WAITING,
                        null,
                        null,
                        !congestion.at(centre));
            case Receiver.None(String code, String reason) ->
                new NewDelivery(
                        id,
                        registered.applicationId(),
                        centre,
                        registered.urgent(),
                        DeliveryState.HELD,
                        code,
                        reason,
                        false);
        };
    }
}

package be.cpasonline.hub.delivery.queue;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.attempt.Receiver;
import be.cpasonline.hub.delivery.attempt.Receivers;
import be.cpasonline.hub.delivery.store.DeliveryStore;
import be.cpasonline.hub.delivery.store.NewDelivery;
import be.cpasonline.hub.delivery.store.NewFollowUp;
import be.cpasonline.hub.register.ApplicationRegistered;
import be.cpasonline.hub.register.FollowUp;
import be.cpasonline.hub.register.FollowUpRegistered;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins a delivery in the very transaction that registers what it hands over: accepted means that both are on disk. */
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

    /** A withdrawal that nobody has to be told of, since nothing reached the centre, needs no delivery. */
    @EventListener
    void on(FollowUpRegistered registered) {
        UUID application = registered.applicationId();
        if (registered.kind() == FollowUp.Kind.WITHDRAWAL && store.withdrawUnsent(application)) {
            return;
        }
        store.follow(new NewFollowUp(
                UuidCreator.getTimeOrderedEpoch(),
                application,
                registered.followUpId(),
                registered.kind().word()));
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

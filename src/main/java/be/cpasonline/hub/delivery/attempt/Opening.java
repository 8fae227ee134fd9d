package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.rest.Rests;
import be.cpasonline.hub.delivery.rest.Way;
import be.cpasonline.hub.delivery.store.DeliveryStore;
import be.cpasonline.hub.delivery.store.Move;
import be.cpasonline.hub.delivery.store.NextDelivery;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.register.Register;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks up what is to be delivered, and where to. */
@Component
class Opening {
    private final DeliveryStore store;
    private final Receivers receivers;
    private final Ways ways;
    private final Rests rests;
    private final Register register;
    private final NotTaken notTaken;

    Opening(DeliveryStore store, Receivers receivers, Ways ways, Rests rests, Register register, NotTaken notTaken) {
        this.store = store;
        this.receivers = receivers;
        this.ways = ways;
        this.rests = rests;
        this.register = register;
        this.notTaken = notTaken;
    }

    Optional<OpenDelivery> open(UUID applicationId) {
        return store.next(applicationId)
                .filter(next -> !(next.withdrawn() && store.withdrawUnsent(applicationId)))
                .flatMap(this::open);
    }

    private Optional<OpenDelivery> open(NextDelivery next) {
        return switch (receivers.of(next.centreId())) {
            case Receiver.Ready ready -> ways.of(next, ready).flatMap(way -> open(next, ready, way));
            case Receiver.None none -> {
                store.move(
                        next.id(),
                        DeliveryState.WAITING,
                        Move.because(DeliveryState.HELD, none.code(), none.reason(), Duration.ZERO));
                yield Optional.empty();
            }
        };
    }

    private Optional<OpenDelivery> open(NextDelivery next, Receiver.Ready ready, Way way) {
        if (!rests.open(way)) {
            store.leaveQueue(next.id());
            return Optional.empty();
        }
        if (notTaken.by(ready.casePackage(), next)) {
            return Optional.empty();
        }
        return Optional.of(new OpenDelivery(
                next.id(),
                next.attempts() + 1,
                next.kind(),
                next.original(),
                application(next),
                ready.casePackage(),
                ready.use().options(),
                way,
                ready.use().test()));
    }

    private RegisteredApplication application(NextDelivery next) {
        return next.followUpId()
                .map(followUp -> register.read(next.applicationId(), followUp))
                .orElseGet(() -> register.read(next.applicationId()));
    }
}

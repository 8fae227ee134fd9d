package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.rest.Rests;
import be.cpasonline.hub.delivery.rest.Way;
import be.cpasonline.hub.delivery.store.DeliveryStore;
import be.cpasonline.hub.delivery.store.Move;
import be.cpasonline.hub.delivery.store.NextDelivery;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.register.ContentForgotten;
import be.cpasonline.hub.register.Register;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks up what is to be delivered, and where to. */
@Component
class Opening {
    /** A package may say, long after it took an application, that it cannot use it. */
    private static final Move NOTHING_LEFT = Move.because(
            DeliveryState.HELD,
            "contentForgotten",
            "What is in the application was kept long enough and is forgotten: it cannot be sent again. The person can"
                    + " send a new application; confirm this one when that is settled with the centre.",
            Duration.ZERO);

    private final DeliveryStore store;
    private final Receivers receivers;
    private final Ways ways;
    private final Rests rests;
    private final Register register;
    private final NotTaken notTaken;
    private final CasePackages packages;
    private final AtOnce atOnce;

    Opening(
            DeliveryStore store,
            Receivers receivers,
            Ways ways,
            Rests rests,
            Register register,
            NotTaken notTaken,
            CasePackages packages,
            AtOnce atOnce) {
        this.store = store;
        this.receivers = receivers;
        this.ways = ways;
        this.rests = rests;
        this.register = register;
        this.notTaken = notTaken;
        this.packages = packages;
        this.atOnce = atOnce;
    }

    Optional<OpenDelivery> open(NextDelivery next) {
        return next.withdrawn() && store.withdrawUnsent(next.applicationId()) ? Optional.empty() : find(next);
    }

    private Optional<OpenDelivery> find(NextDelivery next) {
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
        try {
            return Optional.of(open(next, atOnce.work(() -> application(next)), ready, way));
        } catch (ContentForgotten forgotten) {
            store.move(next.id(), DeliveryState.WAITING, NOTHING_LEFT);
            return Optional.empty();
        }
    }

    private OpenDelivery open(NextDelivery next, RegisteredApplication application, Receiver.Ready ready, Way way) {
        return new OpenDelivery(
                next.id(),
                next.attempts() + 1,
                next.kind(),
                next.original(),
                application,
                version(next, ready.casePackage()),
                ready.use().options(),
                way,
                ready.use().test());
    }

    /** What may have arrived already is sent again as it was: the same key must bring the same content. */
    private CasePackage version(NextDelivery next, CasePackage inForce) {
        return next.sent()
                .filter(sent -> sent.packageName().equals(inForce.name()))
                .flatMap(sent -> packages.version(sent.packageName(), sent.version()))
                .orElse(inForce);
    }

    private RegisteredApplication application(NextDelivery next) {
        return next.followUpId()
                .map(followUp -> register.read(next.applicationId(), followUp))
                .orElseGet(() -> register.read(next.applicationId()));
    }
}

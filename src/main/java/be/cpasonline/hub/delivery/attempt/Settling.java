package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.rest.Gate;
import be.cpasonline.hub.delivery.rest.Passage;
import be.cpasonline.hub.delivery.rest.Way;
import be.cpasonline.hub.delivery.store.DeliveryStore;
import be.cpasonline.hub.delivery.store.Move;
import be.cpasonline.hub.delivery.store.NextDelivery;
import be.cpasonline.hub.delivery.store.NextDelivery.Sent;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Recognises;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Comes back to a delivery whose outcome nobody knows: where the package can be asked, it is asked; where it honours
 * the key, it is sent again with the same key; else a person must look, with the evidence.
 */
@Component
class Settling {
    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    private final DeliveryStore store;
    private final Receivers receivers;
    private final Ways ways;
    private final CasePackages packages;
    private final Gate gate;
    private final ForeignReference foreign;
    private final DeliverySettings settings;
    private final AtOnce atOnce;

    Settling(
            DeliveryStore store,
            Receivers receivers,
            Ways ways,
            CasePackages packages,
            Gate gate,
            ForeignReference foreign,
            DeliverySettings settings,
            AtOnce atOnce) {
        this.store = store;
        this.receivers = receivers;
        this.ways = ways;
        this.packages = packages;
        this.gate = gate;
        this.foreign = foreign;
        this.settings = settings;
        this.atOnce = atOnce;
    }

    /** The delivery of an application whose turn it is, once its outcome is known or it was tried to find it out. */
    Optional<NextDelivery> settle(UUID applicationId) {
        Optional<NextDelivery> next = next(applicationId);
        if (next.stream().allMatch(NextDelivery::waits)) {
            return next;
        }
        next.ifPresent(this::settle);
        return next(applicationId).filter(NextDelivery::waits);
    }

    private Optional<NextDelivery> next(UUID applicationId) {
        return atOnce.work(() -> store.next(applicationId));
    }

    private void settle(NextDelivery next) {
        switch (receivers.of(next.centreId())) {
            case Receiver.Ready ready -> settle(next, ready);
            case Receiver.None none -> move(next, held("The package used then"));
        }
    }

    private void settle(NextDelivery next, Receiver.Ready ready) {
        CasePackage casePackage = ready.casePackage();
        Optional<Sent> elsewhere =
                next.sent().filter(sent -> !sent.packageName().equals(casePackage.name()));
        if (elsewhere.isPresent()) {
            move(next, held(elsewhere.get().packageName() + ", which the centre used then,"));
        } else if (casePackage.can(Capability.RECOGNISES)) {
            ways.of(next, ready).ifPresent(way -> ask(next, ready, way));
        } else if (casePackage.can(Capability.HONOURS_KEY)) {
            move(
                    next,
                    Move.because(
                            DeliveryState.WAITING,
                            "sentAgainWithSameKey",
                            "It was sent before without an answer; the package knows the key, so it is sent again.",
                            Duration.ZERO));
        } else {
            move(next, held(casePackage.title()));
        }
    }

    private void ask(NextDelivery next, Receiver.Ready ready, Way way) {
        Passage passage = gate.enter(way);
        if (passage instanceof Passage.Closed) {
            store.leaveQueue(next.id());
            return;
        }
        try {
            Optional<Acknowledgement> found = recognises(ready).find(next.id());
            move(
                    next,
                    found.map(acknowledgement -> acknowledged(next, ready, acknowledgement))
                            .orElseGet(() -> notThere(ready.casePackage())));
            gate.works(passage);
        } catch (AdapterFailure failure) {
            again(next, failure);
            gate.failed(passage, failure);
        } catch (RuntimeException | LinkageError unforeseen) {
            AdapterFailure defect = Sending.defect(unforeseen);
            again(next, defect);
            gate.failed(passage, defect);
        } finally {
            gate.leave(passage);
        }
    }

    private Move acknowledged(NextDelivery next, Receiver.Ready ready, Acknowledgement acknowledgement) {
        return foreign.check(
                next.applicationId(), next.centreId(), ready.casePackage().name(), Verdict.on(acknowledgement));
    }

    private Recognises recognises(Receiver.Ready ready) {
        return packages.adapter(ready.casePackage(), ready.use().options())
                .recognises()
                .orElseThrow(() -> new IllegalStateException("declared, but it cannot be asked"));
    }

    /** Whether it is there is still not certain: asked again later, never sent. */
    private void again(NextDelivery next, AdapterFailure failure) {
        store.askAgain(next.id(), failure.code(), failure.sentence(), settings.firstPause(), settings.longestPause());
        log.atInfo()
                .addKeyValue("deliveryId", next.id())
                .addKeyValue("code", failure.code())
                .log("The package could not say whether it has a delivery; it is asked again");
    }

    private void move(NextDelivery next, Move move) {
        if (store.move(next.id(), DeliveryState.UNCERTAIN, move)) {
            log.atInfo()
                    .addKeyValue("deliveryId", next.id())
                    .addKeyValue("code", move.code())
                    .log("An uncertain delivery is now {}", move.to().word());
        }
    }

    private static Move notThere(CasePackage casePackage) {
        return Move.because(
                DeliveryState.WAITING,
                "notThere",
                casePackage.title() + " was asked and does not have it, or not all of it, so the hand-over goes on.",
                Duration.ZERO);
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

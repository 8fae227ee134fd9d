package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.rest.Gate;
import be.cpasonline.hub.delivery.rest.Passage;
import be.cpasonline.hub.delivery.store.AttemptEnd;
import be.cpasonline.hub.delivery.store.DeliveryStore;
import be.cpasonline.hub.delivery.store.Move;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down how a try ended, and moves the delivery accordingly. */
@Component
class Conclusion {
    private static final Logger log = LoggerFactory.getLogger(Conclusion.class);

    private final Gate gate;
    private final DeliveryStore store;
    private final Verdict verdict;
    private final ForeignReference foreign;
    private final Leases leases;
    private final DeliveryMetrics metrics;
    private final AtOnce atOnce;

    Conclusion(
            Gate gate,
            DeliveryStore store,
            Verdict verdict,
            ForeignReference foreign,
            Leases leases,
            DeliveryMetrics metrics,
            AtOnce atOnce) {
        this.gate = gate;
        this.store = store;
        this.verdict = verdict;
        this.foreign = foreign;
        this.leases = leases;
        this.metrics = metrics;
        this.atOnce = atOnce;
    }

    void conclude(ClaimedDelivery claimed, Outcome outcome) {
        try {
            Ended ended = atOnce.work(() -> write(claimed.delivery(), outcome));
            metrics.ended(claimed.delivery(), outcome, ended.move());
            report(claimed.delivery(), outcome, ended);
            learn(claimed.passage(), outcome);
        } finally {
            gate.leave(claimed.passage());
            leases.giveBack(claimed.delivery().id());
        }
    }

    private Ended write(OpenDelivery delivery, Outcome outcome) {
        Move move = foreign.check(
                delivery.application().registration().applicationId(),
                delivery.way().centreId(),
                delivery.casePackage().name(),
                verdict.on(outcome, delivery.attempt(), () -> store.count(delivery.id(), outcome.word())));
        return new Ended(move, store.conclude(delivery.id(), delivery.attempt(), evidence(outcome), move));
    }

    private void learn(Passage passage, Outcome outcome) {
        switch (outcome) {
            case Outcome.Acknowledged acknowledged -> gate.works(passage);
            case Outcome.Failed(var failure) -> gate.failed(passage, failure);
        }
    }

    private static AttemptEnd evidence(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Acknowledged acknowledged -> new AttemptEnd(acknowledged.word(), null, null, null);
            case Outcome.Failed(var failure) ->
                new AttemptEnd(outcome.word(), failure.code(), failure.sentence(), failure.detail());
        };
    }

    private static void report(OpenDelivery delivery, Outcome outcome, Ended ended) {
        String code = outcome instanceof Outcome.Failed(var failure) ? failure.code() : "";
        log.atInfo()
                .addKeyValue("deliveryId", delivery.id())
                .addKeyValue("attempt", delivery.attempt())
                .addKeyValue("package", delivery.casePackage().name())
                .addKeyValue("outcome", outcome.word())
                .addKeyValue("code", code)
                .log(
                        "Try ended: {} {}, delivery is now {}",
                        outcome.word(),
                        code,
                        ended.move().to().word());
        if (!ended.moved()) {
            log.atWarn()
                    .addKeyValue("deliveryId", delivery.id())
                    .log("The delivery had moved on while it was being sent; the evidence of the try is kept");
        }
    }

    /** Where a delivery was to move, and whether it did. */
    private record Ended(Move move, boolean moved) {}
}

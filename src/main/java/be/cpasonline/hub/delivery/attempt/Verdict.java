package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.rest.BackOff;
import be.cpasonline.hub.delivery.store.Move;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.AdapterFailure;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;

/** Decides where a delivery goes from the outcome of a try: the table of failure kinds. */
@Component
class Verdict {
    private final DeliverySettings settings;
    private final BackOff backOff;

    Verdict(DeliverySettings settings) {
        this.settings = settings;
        this.backOff = new BackOff(settings.firstPause(), settings.longestPause());
    }

    /**
     * The next state of a delivery.
     *
     * @param attempt the number of the try
     * @param earlier how often a try of this delivery ended in the same kind of failure before
     */
    Move on(Outcome outcome, int attempt, IntSupplier earlier) {
        return switch (outcome) {
            case Outcome.Acknowledged(Acknowledgement acknowledgement) -> on(acknowledgement);
            case Outcome.Failed(AdapterFailure failure) -> on(failure, attempt, earlier);
        };
    }

    /** The state that an acknowledgement leads to. */
    static Move on(Acknowledgement acknowledgement) {
        return Move.acknowledged(state(acknowledgement.stage()), acknowledgement);
    }

    private Move on(AdapterFailure failure, int attempt, IntSupplier earlier) {
        return switch (failure.kind()) {
            case TRANSIENT -> Move.because(DeliveryState.WAITING, failure, pause(failure, attempt));
            // Its destination rests, and it keeps its place for when that is over.
            case UNAVAILABLE -> Move.because(DeliveryState.WAITING, failure, Duration.ZERO);
            case UNCERTAIN -> Move.because(DeliveryState.UNCERTAIN, failure, pause(failure, attempt));
            case DEFECT -> unlessTooOften(DeliveryState.UNCERTAIN, failure, attempt, earlier);
            // Its centre rests, and another one is tried next: this one may be the only one that does not go through.
            case MISCONFIGURED -> unlessTooOften(DeliveryState.WAITING, failure, attempt, earlier);
            case REFUSED -> Move.because(DeliveryState.HELD, failure, Duration.ZERO);
        };
    }

    private Move unlessTooOften(DeliveryState state, AdapterFailure failure, int attempt, IntSupplier earlier) {
        return earlier.getAsInt() + 1 < settings.triesBeforeHold()
                ? Move.because(state, failure, pause(failure, attempt))
                : Move.because(DeliveryState.HELD, failure, Duration.ZERO);
    }

    private Duration pause(AdapterFailure failure, int attempt) {
        Duration ours = backOff.after(attempt);
        return failure.retryAfter().filter(asked -> asked.compareTo(ours) > 0).orElse(ours);
    }

    private static DeliveryState state(Acknowledgement.Stage stage) {
        return switch (stage) {
            case OFFERED -> DeliveryState.OFFERED;
            case ACCEPTED -> DeliveryState.DELIVERED;
            case FILED -> DeliveryState.ACKNOWLEDGED;
        };
    }
}

package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.store.Move;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.AdapterFailure;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Decides where a delivery goes from the outcome of a try: the table of failure kinds. */
@Component
class Verdict {
    private final BackOff backOff;
    private final DeliverySettings settings;

    Verdict(BackOff backOff, DeliverySettings settings) {
        this.backOff = backOff;
        this.settings = settings;
    }

    Move on(Outcome outcome, int attempt) {
        return switch (outcome) {
            case Outcome.Acknowledged(Acknowledgement acknowledgement) ->
                Move.acknowledged(state(acknowledgement.stage()), acknowledgement);
            case Outcome.Failed(AdapterFailure failure) -> on(failure, attempt);
        };
    }

    private Move on(AdapterFailure failure, int attempt) {
        return switch (failure.kind()) {
            case TRANSIENT, UNAVAILABLE -> Move.because(DeliveryState.WAITING, failure, pause(failure, attempt));
            case UNCERTAIN -> Move.because(DeliveryState.UNCERTAIN, failure, pause(failure, attempt));
            case DEFECT ->
                attempt < settings.defectsBeforeHold()
                        ? Move.because(DeliveryState.UNCERTAIN, failure, pause(failure, attempt))
                        : Move.because(DeliveryState.HELD, failure, Duration.ZERO);
            case REFUSED, MISCONFIGURED -> Move.because(DeliveryState.HELD, failure, Duration.ZERO);
        };
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

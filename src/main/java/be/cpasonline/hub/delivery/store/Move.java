package be.cpasonline.hub.delivery.store;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.AdapterFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A change of state, decided but not yet written.
 *
 * @param to the new state
 * @param code why, stable; none where there is nothing to explain
 * @param reason why, in a sentence
 * @param pause how long until the hub comes back to it
 * @param stage how far it is at the package, where it acknowledged
 * @param theirReference the package's own reference, if it gave one
 */
public record Move(
        DeliveryState to,
        @Nullable String code,
        @Nullable String reason,
        Duration pause,
        @Nullable String stage,
        @Nullable String theirReference) {

    /** To a state that needs a reason. */
    public static Move because(DeliveryState to, String code, String reason, Duration pause) {
        return new Move(to, code, reason, pause, null, null);
    }

    /** To a state that a failure is the reason for. */
    public static Move because(DeliveryState to, AdapterFailure failure, Duration pause) {
        return because(to, failure.code(), failure.sentence(), pause);
    }

    /** To the state that an acknowledgement leads to. */
    public static Move acknowledged(DeliveryState to, Acknowledgement acknowledgement) {
        return new Move(
                to,
                null,
                null,
                Duration.ZERO,
                acknowledgement.stage().name(),
                acknowledgement.theirReference().orElse(null));
    }

    /** The same move with a reason. */
    public Move saying(String why, String sentence) {
        return new Move(to, why, sentence, pause, stage, theirReference);
    }
}

package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.store.AnswerStore;
import be.cpasonline.hub.delivery.store.Move;
import be.cpasonline.hub.register.Register;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks whether a package answers with the reference of somebody else: then the application may stand in another
 * person's file, and a person must look. Several applications of one person may well share a file.
 */
@Component
class ForeignReference {
    private final AnswerStore store;
    private final Register register;

    ForeignReference(AnswerStore store, Register register) {
        this.store = store;
        this.register = register;
    }

    /** The move, or to hold where its reference is somebody else's. */
    Move check(UUID applicationId, String centreId, String packageName, Move move) {
        @Nullable String reference = move.theirReference();
        if (reference == null) {
            return move;
        }
        boolean foreign = store.othersWith(reference, centreId, packageName, applicationId).stream()
                .anyMatch(other -> !register.samePerson(applicationId, other));
        return foreign
                ? Move.because(
                        DeliveryState.HELD,
                        "referenceOfAnother",
                        "The package took it and answered with the reference " + reference
                                + ", which it had given to another person's application. Look there in whose file it is,"
                                + " then confirm it with the right reference.",
                        Duration.ZERO)
                : move;
    }
}

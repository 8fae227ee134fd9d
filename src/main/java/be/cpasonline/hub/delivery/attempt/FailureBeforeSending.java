package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.store.DeliveryStore;
import be.cpasonline.hub.delivery.store.Move;
import be.cpasonline.hub.delivery.store.NextDelivery;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.vault.VaultException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What happens when a step before the claim fails: nothing left the hub. Trouble with the database leaves the delivery
 * waiting, to be taken up again; everything else needs a person, since the same step would fail again.
 */
@Component
class FailureBeforeSending {
    private static final Logger log = LoggerFactory.getLogger(FailureBeforeSending.class);

    private final DeliveryStore store;
    private final DeliverySettings settings;

    FailureBeforeSending(DeliveryStore store, DeliverySettings settings) {
        this.store = store;
        this.settings = settings;
    }

    void failed(UUID applicationId, Exception exception) {
        if (exception instanceof VaultException) {
            log.atError()
                    .addKeyValue("applicationId", applicationId)
                    .log("An application cannot be opened; its delivery waits: {}", exception.getMessage());
            waiting(applicationId).ifPresent(this::waitForKey);
            return;
        }
        if (exception instanceof DataAccessException) {
            log.atWarn()
                    .addKeyValue("applicationId", applicationId)
                    .log(
                            "The database did not answer; the delivery is taken up again ({})",
                            exception.getClass().getName());
            takeUpSoon(applicationId);
            return;
        }
        log.atError()
                .addKeyValue("applicationId", applicationId)
                .log(
                        "A delivery failed before anything was sent ({})",
                        exception.getClass().getName());
        waiting(applicationId).ifPresent(next -> store.move(next.id(), DeliveryState.WAITING, held(exception)));
    }

    /** It is marked as queued, and others of its centre may wait behind it; so it gives its place up at once. */
    private void takeUpSoon(UUID applicationId) {
        try {
            store.next(applicationId)
                    .ifPresent(next -> store.putOff(
                            next.id(),
                            "databaseTrouble",
                            "The hub's database did not take what was to be written. It is tried again.",
                            settings.firstPause()));
        } catch (DataAccessException stillAway) {
            log.atWarn()
                    .addKeyValue("applicationId", applicationId)
                    .log(
                            "The database still does not answer; the delivery is taken up when its mark runs out ({})",
                            stillAway.getClass().getName());
        }
    }

    private Optional<NextDelivery> waiting(UUID applicationId) {
        return store.next(applicationId).filter(NextDelivery::waits);
    }

    /** Nothing is wrong with the delivery: it goes when the operator has brought the key back. */
    private void waitForKey(NextDelivery next) {
        store.putOff(
                next.id(),
                "keyNotAvailable",
                "The hub lacks the key to this application; the operator must bring it back. Nothing is lost.",
                settings.longestPause());
    }

    private static Move held(Exception exception) {
        return exception instanceof AdapterFailure failure
                ? Move.because(DeliveryState.HELD, failure, Duration.ZERO)
                : Move.because(
                        DeliveryState.HELD,
                        "failedBeforeSending",
                        "The hub could not prepare the delivery: "
                                + exception.getClass().getSimpleName() + ". Nothing was sent.",
                        Duration.ZERO);
    }
}

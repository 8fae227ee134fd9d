package be.cpasonline.hub.delivery.operation;

import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.delivery.DeliveriesReplaced;
import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.store.DeliveryStore;
import be.cpasonline.hub.delivery.store.Move;
import be.cpasonline.hub.delivery.store.ReroutingStore;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person may do about a delivery. Each leaves its line in the delivery's history, with who did it. */
@Service
public class Operations {
    private static final Logger log = LoggerFactory.getLogger(Operations.class);

    private final DeliveryStore store;
    private final ReroutingStore rerouting;
    private final Centres centres;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Operations(
            DeliveryStore store,
            ReroutingStore rerouting,
            Centres centres,
            Register register,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.rerouting = rerouting;
        this.centres = centres;
        this.register = register;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Sends a held delivery again. Of one whose outcome is unknown, the person has looked at the package and has not
     * found it.
     *
     * @param who the system or person that decides
     * @return whether it was held, and waits now
     */
    public boolean release(UUID id, String who) {
        return done(
                "released",
                id,
                who,
                store.move(
                        id,
                        DeliveryState.HELD,
                        Move.because(
                                DeliveryState.WAITING,
                                "released",
                                "It is sent again, as " + who + " decided.",
                                Duration.ZERO)));
    }

    /**
     * Says that a held delivery arrived: the person has found it in the package.
     *
     * @param theirReference the package's own reference of it, if it is known
     * @return whether it was held, and is acknowledged now
     */
    public boolean confirm(UUID id, Optional<String> theirReference, String who) {
        var found = new Acknowledgement(Stage.FILED, theirReference);
        return done(
                "confirmed",
                id,
                who,
                store.move(
                        id,
                        DeliveryState.HELD,
                        Move.acknowledged(DeliveryState.ACKNOWLEDGED, found)
                                .saying("confirmed", "It is there, as " + who + " found.")));
    }

    /**
     * Sends the application of a delivery to another centre, or once more to the same: every delivery of the application
     * is replaced by a new one, in their order. The register, the receipt and the date of reception stay as they are.
     *
     * @param centreId the centre that takes over
     * @return what came of it
     */
    public Rerouted reroute(UUID applicationId, String centreId, String who) {
        if (centres.find(centreId).isEmpty()) {
            return Rerouted.CENTRE_UNKNOWN;
        }
        if (register.forgotten(applicationId)) {
            return Rerouted.CONTENT_FORGOTTEN;
        }
        boolean replaced = replace(applicationId, centreId, "It goes to " + centreId + ", as " + who + " decided.");
        done("rerouted", applicationId, who, replaced);
        return replaced ? Rerouted.DONE : Rerouted.UNDER_WAY;
    }

    /** What lay ready for the centre before must not be fetched any more when the other centre can have it. */
    private boolean replace(UUID applicationId, String centreId, String reason) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<UUID> replaced = rerouting.replace(applicationId, centreId, reason);
            if (!replaced.isEmpty()) {
                events.publishEvent(new DeliveriesReplaced(replaced));
            }
            return !replaced.isEmpty();
        }));
    }

    private static boolean done(String what, UUID id, String who, boolean moved) {
        log.atInfo()
                .addKeyValue("id", id)
                .addKeyValue("who", who)
                .log("{} by a person: {}", what, moved ? "done" : "not possible in its present state");
        return moved;
    }

    /** What came of a re-routing. */
    public enum Rerouted {
        /** Other deliveries took over. */
        DONE,
        /** One of its deliveries is being sent, or nobody knows whether it arrived: that must be settled first. */
        UNDER_WAY,
        /** What is in the application is forgotten: there is nothing to hand over. */
        CONTENT_FORGOTTEN,
        /** There is no such centre. */
        CENTRE_UNKNOWN
    }
}

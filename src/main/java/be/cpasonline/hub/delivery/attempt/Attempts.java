package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.store.NextDelivery;
import be.cpasonline.hub.spi.Payload;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The steps of one try, in the order of the route {@code 30-deliver}: turn, settle, open, (map,) claim, send, conclude; or failed.
 *
 * <p>Until the claim nothing left the hub and the delivery still waits: a process that dies there has done nothing.
 * From the claim to the conclusion the outcome is open, and the row says so.
 */
@Component("delivery")
public class Attempts {
    private final WhoseTurn whoseTurn;
    private final Settling settling;
    private final Opening opening;
    private final Claim claim;
    private final Sending sending;
    private final Conclusion conclusion;
    private final FailureBeforeSending failure;

    Attempts(
            WhoseTurn whoseTurn,
            Settling settling,
            Opening opening,
            Claim claim,
            Sending sending,
            Conclusion conclusion,
            FailureBeforeSending failure) {
        this.whoseTurn = whoseTurn;
        this.settling = settling;
        this.opening = opening;
        this.claim = claim;
        this.sending = sending;
        this.conclusion = conclusion;
        this.failure = failure;
    }

    /** The application that goes when a message of a centre's queue names one: that one, or while it is drained the first. */
    public UUID turn(UUID named, String centreId) {
        return whoseTurn.find(named, centreId);
    }

    /**
     * The delivery of an application whose turn it is, or none: already done, not due, held, or behind another. Where
     * nobody knows its outcome, it is found out first.
     */
    public List<NextDelivery> settle(UUID applicationId) {
        return settling.settle(applicationId).stream().toList();
    }

    /** The same with all that is handed over, or none: it is withdrawn, or its way is closed. */
    public List<OpenDelivery> open(List<NextDelivery> next) {
        return next.stream().flatMap(one -> opening.open(one).stream()).toList();
    }

    /** Records the attempt; the delivery if the caller may send it, else none. */
    public List<ClaimedDelivery> claim(OpenDelivery delivery) {
        return claim.claim(delivery).stream().toList();
    }

    /** Hands over; never throws. */
    public Outcome send(ClaimedDelivery delivery, Payload payload) {
        return sending.send(delivery, payload);
    }

    /** Writes down how it ended. */
    public void conclude(ClaimedDelivery delivery, Outcome outcome) {
        conclusion.conclude(delivery, outcome);
    }

    /** Something went wrong before anything was sent. */
    public void failed(UUID applicationId, Exception exception) {
        failure.failed(applicationId, exception);
    }
}

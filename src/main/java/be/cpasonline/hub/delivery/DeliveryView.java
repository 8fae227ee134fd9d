package be.cpasonline.hub.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery as it stands, for who asks after it.
 *
 * @param id the delivery's id, its idempotency key on every channel
 * @param centreId the centre it goes to
 * @param kind {@code original}, {@code addition} or {@code withdrawal}
 * @param followUpId what follows the application, where it hands over such a thing
 * @param state where it stands
 * @param since since when
 * @param attempts how many tries were made
 * @param nextAttemptAt when the next try is due; present while it waits after a failure
 * @param reason why it waits, is uncertain or is held
 * @param destination what takes it, once it was tried
 * @param acknowledgement what the package acknowledged
 * @param history every state it was in, oldest first
 */
public record DeliveryView(
        UUID id,
        String centreId,
        String kind,
        Optional<UUID> followUpId,
        DeliveryState state,
        Instant since,
        int attempts,
        Optional<Instant> nextAttemptAt,
        Optional<Reason> reason,
        Optional<Destination> destination,
        Optional<Acknowledged> acknowledgement,
        List<Step> history) {

    public DeliveryView {
        history = List.copyOf(history);
    }

    /** The same with the reason why it waits. */
    DeliveryView because(Reason why) {
        return new DeliveryView(
                id,
                centreId,
                kind,
                followUpId,
                state,
                since,
                attempts,
                nextAttemptAt,
                Optional.of(why),
                destination,
                acknowledgement,
                history);
    }

    /** Whether it hands over the application itself, and no other delivery took over. */
    public boolean current() {
        return "original".equals(kind) && state != DeliveryState.REPLACED;
    }

    /**
     * Why a delivery is not through.
     *
     * @param code stable
     * @param sentence in plain words, without personal data
     */
    public record Reason(String code, String sentence) {}

    /**
     * What takes a delivery.
     *
     * @param packageName the centre's package
     * @param transport the way there
     */
    public record Destination(String packageName, String transport) {}

    /**
     * What a package acknowledged.
     *
     * @param stage how far it is there
     * @param theirReference the package's own reference, if it gave one
     */
    public record Acknowledged(String stage, Optional<String> theirReference) {}

    /**
     * One state in the history.
     *
     * @param state which
     * @param at since when
     * @param reason why, where there is something to say
     */
    public record Step(DeliveryState state, Instant at, Optional<Reason> reason) {}
}

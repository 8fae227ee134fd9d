package be.cpasonline.hub.delivery;

import java.util.Locale;
import java.util.Set;

/** Where a delivery stands: always in exactly one of these. */
public enum DeliveryState {
    /** To be handed over when its turn comes. */
    WAITING,
    /** An attempt is recorded and bytes may be on their way. */
    SENDING,
    /** There to be taken by the package or a social worker. */
    OFFERED,
    /** Sent, and nobody knows yet whether it arrived. */
    UNCERTAIN,
    /** The package took it. */
    DELIVERED,
    /** The package made a case of it. */
    ACKNOWLEDGED,
    /** Needs a person; the reason stands beside it. */
    HELD,
    /** The person withdrew it before it was handed over. */
    WITHDRAWN,
    /** Another delivery took over: it was re-routed or transferred. */
    REPLACED;

    /** The states that may follow this one. This is the whole table; the store refuses every other move. */
    public Set<DeliveryState> next() {
        return switch (this) {
            case WAITING -> Set.of(SENDING, ACKNOWLEDGED, HELD, WITHDRAWN, REPLACED);
            case SENDING -> Set.of(OFFERED, DELIVERED, ACKNOWLEDGED, WAITING, UNCERTAIN, HELD);
            case OFFERED -> Set.of(DELIVERED, ACKNOWLEDGED, HELD, WITHDRAWN, REPLACED);
            case UNCERTAIN -> Set.of(WAITING, OFFERED, DELIVERED, ACKNOWLEDGED, HELD);
            case DELIVERED -> Set.of(ACKNOWLEDGED, HELD, REPLACED);
            case ACKNOWLEDGED -> Set.of(REPLACED);
            case HELD -> Set.of(WAITING, OFFERED, DELIVERED, ACKNOWLEDGED, WITHDRAWN, REPLACED);
            case WITHDRAWN, REPLACED -> Set.of();
        };
    }

    /** Whether the hub's duty is done: the package has it, or it is no longer to be handed over. */
    public boolean settled() {
        return switch (this) {
            case DELIVERED, ACKNOWLEDGED, WITHDRAWN, REPLACED -> true;
            case WAITING, SENDING, OFFERED, UNCERTAIN, HELD -> false;
        };
    }

    /** As it is written in the database and in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word()}. */
    public static DeliveryState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

package be.cpasonline.hub.delivery.store;

import be.cpasonline.hub.delivery.DeliveryState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves as parameters of a statement, held to the table of {@link DeliveryState#next()}. */
final class Moves {
    private Moves() {}

    static Map<String, @Nullable Object> parameters(Move move, Set<DeliveryState> from) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("to", move.to().word());
        parameters.put("why", move.code());
        parameters.put("reason", move.reason());
        parameters.put("pause", move.pause().toMillis() / 1000.0);
        parameters.put("stage", move.stage());
        parameters.put("reference", move.theirReference());
        parameters.put("from", from.stream().map(DeliveryState::word).toArray(String[]::new));
        return parameters;
    }

    /** The words of the states in which the hub's duty is done. */
    static String[] settled() {
        return Arrays.stream(DeliveryState.values())
                .filter(DeliveryState::settled)
                .map(DeliveryState::word)
                .toArray(String[]::new);
    }

    /** The one state, if the move is allowed from it. */
    static Set<DeliveryState> only(DeliveryState from, DeliveryState to) {
        if (!from.next().contains(to)) {
            throw new IllegalArgumentException("a delivery cannot go from " + from + " to " + to);
        }
        return Set.of(from);
    }

    /**
     * From where the end of a try may still move a delivery: from sending, and, for an acknowledgement that comes late,
     * also from what was made of it meanwhile.
     */
    static Set<DeliveryState> endingFrom(DeliveryState to) {
        boolean acknowledged = switch (to) {
            case OFFERED, DELIVERED, ACKNOWLEDGED -> true;
            default -> false;
        };
        Stream<DeliveryState> candidates = acknowledged
                ? Arrays.stream(
                        new DeliveryState[] {DeliveryState.SENDING, DeliveryState.UNCERTAIN, DeliveryState.HELD})
                : Stream.of(DeliveryState.SENDING);
        return Set.copyOf(candidates.filter(from -> from.next().contains(to)).toList());
    }
}

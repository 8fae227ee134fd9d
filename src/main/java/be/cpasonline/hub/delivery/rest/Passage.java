package be.cpasonline.hub.delivery.rest;

import be.cpasonline.hub.delivery.Rest;
import java.util.List;

/** Whether a delivery may go its way now. */
public sealed interface Passage {

    /** The way. */
    default Way way() {
        return switch (this) {
            case Free free -> free.wanted();
            case InTurn turn -> turn.wanted();
            case Probe probe -> probe.wanted();
            case Closed closed -> throw new IllegalStateException("nobody goes a closed way");
        };
    }

    /** Nothing rests. */
    record Free(Way wanted) implements Passage {}

    /** What rested works again and is drained: it may go alone, if no other one has to go before it. */
    record InTurn(Way wanted) implements Passage {}

    /**
     * It may go, to try whether what rests works again; nobody else tries at the same time.
     *
     * @param rests what it tries
     */
    record Probe(Way wanted, List<Rest> rests) implements Passage {}

    /** It must wait. */
    record Closed() implements Passage {}
}

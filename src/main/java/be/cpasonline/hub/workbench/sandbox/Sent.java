package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.run.Outcome;
import java.time.Instant;

/**
 * An application that was sent to the hub.
 *
 * @param number from 1 on
 * @param at when
 * @param invented what
 * @param outcome what became of it so far
 */
record Sent(int number, Instant at, Inventor.Invented invented, Outcome outcome) {
    Sent became(Outcome now) {
        return new Sent(number, at, invented, now);
    }
}

package be.cpasonline.hub.intake;

import be.cpasonline.hub.identity.CallingSystem;
import java.util.Locale;

/**
 * An application as it comes in, before anything is checked.
 *
 * @param system who sends it
 * @param idempotencyKey its key for this application
 * @param submitted the application exactly as it was submitted
 * @param language in which the sender is told what is wrong
 */
public record Incoming(CallingSystem system, String idempotencyKey, byte[] submitted, Locale language) {

    @Override
    public String toString() {
        return "Incoming[systemId=" + system.id() + "]";
    }
}

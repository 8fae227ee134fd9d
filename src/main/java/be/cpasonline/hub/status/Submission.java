package be.cpasonline.hub.status;

import java.util.function.Predicate;

/**
 * A report with who sends it.
 *
 * @param report what it says
 * @param systemId who says it
 * @param idempotencyKey under which key
 * @param fingerprint digest of what was sent
 * @param actsFor whether the system acts for a centre
 */
public record Submission(
        Report report, String systemId, String idempotencyKey, byte[] fingerprint, Predicate<String> actsFor) {
    @Override
    public String toString() {
        return "Submission[systemId=" + systemId + "]";
    }
}

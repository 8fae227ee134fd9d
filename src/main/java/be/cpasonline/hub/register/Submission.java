package be.cpasonline.hub.register;

import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.CentreName;
import java.util.List;

/**
 * A checked application on its way into the register.
 *
 * @param systemId the calling system
 * @param idempotencyKey its key for this application, at most 255 characters
 * @param submitted the application exactly as it was submitted: what the seal covers
 * @param application the same, read and valid, in the current version of the model
 * @param centre the centre presumed competent
 * @param municipalityNis the municipality that led to it
 * @param presumption the rule that presumes it and what remains uncertain
 */
public record Submission(
        String systemId,
        String idempotencyKey,
        byte[] submitted,
        Application application,
        CentreName centre,
        String municipalityNis,
        PresumedBy presumption) {

    @Override
    public String toString() {
        return "Submission[systemId=" + systemId + ", centre=" + centre.id() + "]";
    }

    /**
     * Why a centre is presumed competent; a presumption, never a decision.
     *
     * @param rule name of the rule
     * @param article the article it rests on
     * @param uncertainties codes of what remains uncertain
     */
    public record PresumedBy(String rule, String article, List<String> uncertainties) {
        public PresumedBy {
            uncertainties = List.copyOf(uncertainties);
        }
    }
}

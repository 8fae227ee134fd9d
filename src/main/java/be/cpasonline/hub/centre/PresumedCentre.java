package be.cpasonline.hub.centre;

import be.cpasonline.hub.centre.competence.Rule;
import be.cpasonline.hub.centre.competence.Uncertainty;
import java.util.List;

/**
 * The outcome of the rules of competence.
 *
 * @param centre the centre presumed competent
 * @param municipalityNis the municipality in force that led to it
 * @param rule the rule that decided
 * @param uncertainties what remains uncertain
 */
public record PresumedCentre(Centre centre, String municipalityNis, Rule rule, List<Uncertainty> uncertainties) {

    public PresumedCentre {
        uncertainties = List.copyOf(uncertainties);
    }
}

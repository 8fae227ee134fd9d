package be.cpasonline.hub.centre.competence;

import java.util.List;

/**
 * What the rules make of the facts.
 *
 * @param rule the rule that decided
 * @param stated the place that decides by it
 * @param uncertainties what stays uncertain, whatever the place turns out to be
 */
public record Decision(Rule rule, Stated stated, List<Uncertainty> uncertainties) {
    public Decision {
        uncertainties = List.copyOf(uncertainties);
    }
}

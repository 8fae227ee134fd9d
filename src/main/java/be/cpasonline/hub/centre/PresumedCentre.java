package be.cpasonline.hub.centre;

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

    /** The rules, with their article in the law of 2 April 1965. */
    public enum Rule {
        HABITUAL_RESIDENCE("art. 1, 1°"),
        INSTITUTION("art. 2 § 1"),
        ASYLUM("art. 2 § 5"),
        STUDENT("art. 2 § 6"),
        HOMELESS("art. 2 § 7"),
        CHOSEN_BY_PERSON("none: the person's choice");

        private final String article;

        Rule(String article) {
            this.article = article;
        }

        public String article() {
            return article;
        }
    }

    /** What remains uncertain. */
    public enum Uncertainty {
        /** The postal code touches more than one municipality and no name was given that decides. */
        POSTAL_CODE_SHARED,
        /** The name given does not belong to the postal code; the postal code decided. */
        NAME_NOT_OF_POSTAL_CODE,
        /** The postal code is not known; the name decided. */
        POSTAL_CODE_UNKNOWN,
        /** The NIS code is of a municipality that merged; its successor was taken. */
        MUNICIPALITY_MERGED,
        /** An exception to the general rule was stated without the place it refers to. */
        EXCEPTION_WITHOUT_PLACE,
        /** The municipality has no centre of its own, and who serves it is not configured (Herstappe). */
        NO_CENTRE_OF_ITS_OWN
    }
}

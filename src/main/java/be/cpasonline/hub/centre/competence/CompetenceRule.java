package be.cpasonline.hub.centre.competence;

import java.util.List;
import java.util.Optional;

/** One rule of the law of 2 April 1965. */
interface CompetenceRule {

    /** Under which name it is told to people. */
    Rule name();

    /** Whether the facts call for it. */
    boolean applies(Facts facts);

    /** The place that decides by it; empty where the application does not state it. */
    Optional<Stated> place(Facts facts);

    /** What stays uncertain even with its place. */
    default List<Uncertainty> uncertainties(Facts facts) {
        return List.of();
    }
}

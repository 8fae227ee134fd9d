package be.cpasonline.hub.centre.competence;

import java.util.List;
import java.util.stream.Stream;

/** The rules in the order in which they are asked; the last one always has an answer. */
public final class LawOfCompetence {
    private static final CompetenceRule GENERAL = new HabitualResidence();

    private final List<CompetenceRule> exceptions;

    /**
     * The law, with what is still to be confirmed about it.
     *
     * @param rentalGuarantee which place decides by art. 2 § 8
     */
    public LawOfCompetence(Deciding rentalGuarantee) {
        this.exceptions = List.of(
                new RentalGuarantee(rentalGuarantee), new Institution(), new Student(), new Asylum(), new Homeless());
    }

    /** Decides. An exception whose place is not stated leaves it to the general rule, and that is said. */
    public Decision decide(Facts facts) {
        CompetenceRule rule = exceptions.stream()
                .filter(exception -> exception.applies(facts))
                .findFirst()
                .orElse(GENERAL);
        return rule.place(facts)
                .map(stated -> new Decision(rule.name(), stated, rule.uncertainties(facts)))
                .orElseGet(() -> withoutPlace(rule, facts));
    }

    private static Decision withoutPlace(CompetenceRule exception, Facts facts) {
        return new Decision(
                GENERAL.name(),
                facts.factual(),
                Stream.concat(Stream.of(Uncertainty.EXCEPTION_WITHOUT_PLACE), exception.uncertainties(facts).stream())
                        .toList());
    }
}

package be.cpasonline.hub.centre.competence;

import be.cpasonline.hub.model.Application;
import java.util.List;
import java.util.stream.Stream;

/** The rules in the order in which they are asked; the last one always has an answer. */
public final class LawOfCompetence {
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
    public Decision decide(Application application) {
        var facts = new Facts(application);
        return exceptions.stream()
                .filter(exception -> exception.applies(facts))
                .findFirst()
                .map(exception -> exception
                        .place(facts)
                        .map(stated -> new Decision(exception.name(), stated, exception.uncertainties(facts)))
                        .orElseGet(() -> withoutPlace(exception, facts)))
                .orElseGet(() -> general(facts, List.of()));
    }

    private static Decision withoutPlace(CompetenceRule exception, Facts facts) {
        return general(
                facts,
                Stream.concat(Stream.of(Uncertainty.EXCEPTION_WITHOUT_PLACE), exception.uncertainties(facts).stream())
                        .toList());
    }

    private static Decision general(Facts facts, List<Uncertainty> uncertainties) {
        return new Decision(Rule.HABITUAL_RESIDENCE, facts.factual(), uncertainties);
    }
}

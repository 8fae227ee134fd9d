package be.cpasonline.hub.centre.competence;

import be.cpasonline.hub.model.Stay;
import java.util.List;
import java.util.Optional;

/**
 * Who leaves a reception centre and asks for help with a rental guarantee: the only rule that depends on what is asked
 * for (art. 2 § 8).
 */
final class RentalGuarantee implements CompetenceRule {
    private final Deciding deciding;

    RentalGuarantee(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Rule name() {
        return Rule.RENTAL_GUARANTEE;
    }

    @Override
    public boolean applies(Facts facts) {
        return facts.stay() == Stay.ASYLUM && facts.institutionNamed() && facts.rentalGuarantee();
    }

    @Override
    public Optional<Stated> place(Facts facts) {
        return switch (deciding) {
            case WHERE_THE_PERSON_LIVES -> Optional.of(facts.factual());
            case WHERE_THE_PERSON_IS_REGISTERED -> facts.registered();
        };
    }

    @Override
    public List<Uncertainty> uncertainties(Facts facts) {
        return List.of(Uncertainty.RULE_NOT_CONFIRMED);
    }
}

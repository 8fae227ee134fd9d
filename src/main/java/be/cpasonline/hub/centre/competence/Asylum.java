package be.cpasonline.hub.centre.competence;

import be.cpasonline.hub.model.Stay;
import java.util.List;
import java.util.Optional;

/**
 * Who asks for asylum or has temporary protection: the municipality of the waiting register, the population register or
 * the foreigners register, and never that of the offices where such an application is made (art. 2 § 5).
 */
final class Asylum implements CompetenceRule {

    @Override
    public Rule name() {
        return Rule.ASYLUM;
    }

    @Override
    public boolean applies(Facts facts) {
        return facts.stay() == Stay.ASYLUM;
    }

    @Override
    public Optional<Stated> place(Facts facts) {
        return facts.registered();
    }

    @Override
    public List<Uncertainty> uncertainties(Facts facts) {
        return facts.institutionNamed() ? List.of(Uncertainty.RECEPTION_CENTRE) : List.of();
    }
}

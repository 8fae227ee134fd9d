package be.cpasonline.hub.centre.competence;

import be.cpasonline.hub.model.Stay;
import java.util.List;
import java.util.Optional;

/**
 * Who is in a home, a hospital, a shelter, a prison or another recognised institution: where the person was registered at
 * admission, through all institutions that follow each other (art. 2 § 1).
 */
final class Institution implements CompetenceRule {

    @Override
    public Rule name() {
        return Rule.INSTITUTION;
    }

    @Override
    public boolean applies(Facts facts) {
        return facts.stay() == Stay.INSTITUTION;
    }

    @Override
    public Optional<Stated> place(Facts facts) {
        return facts.registered();
    }

    @Override
    public List<Uncertainty> uncertainties(Facts facts) {
        return facts.institutionNamed() ? List.of() : List.of(Uncertainty.INSTITUTION_NOT_NAMED);
    }
}

package be.cpasonline.hub.centre.competence;

import be.cpasonline.hub.model.Stay;
import java.util.Optional;

/** Who has no home and is in no institution: where the person stays in fact (art. 2 § 7). */
final class Homeless implements CompetenceRule {

    @Override
    public Rule name() {
        return Rule.HOMELESS;
    }

    @Override
    public boolean applies(Facts facts) {
        return facts.stay() == Stay.HOMELESS;
    }

    @Override
    public Optional<Stated> place(Facts facts) {
        return Optional.of(facts.factual());
    }
}

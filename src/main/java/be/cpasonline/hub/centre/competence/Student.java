package be.cpasonline.hub.centre.competence;

import be.cpasonline.hub.model.Stay;
import java.util.Optional;

/** Who studies full time: where the person is registered at the application, for as long as the studies last (art. 2 § 6). */
final class Student implements CompetenceRule {

    @Override
    public Rule name() {
        return Rule.STUDENT;
    }

    @Override
    public boolean applies(Facts facts) {
        return facts.stay() == Stay.STUDENT;
    }

    @Override
    public Optional<Stated> place(Facts facts) {
        return facts.registered();
    }
}

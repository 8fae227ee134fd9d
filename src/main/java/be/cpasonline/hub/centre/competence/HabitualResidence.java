package be.cpasonline.hub.centre.competence;

import java.util.Optional;

/** The general rule: where the person usually lives at the time of the application, registered or not (art. 1, 1°). */
final class HabitualResidence implements CompetenceRule {

    @Override
    public Rule name() {
        return Rule.HABITUAL_RESIDENCE;
    }

    @Override
    public boolean applies(Facts facts) {
        return true;
    }

    @Override
    public Optional<Stated> place(Facts facts) {
        return Optional.of(facts.factual());
    }
}

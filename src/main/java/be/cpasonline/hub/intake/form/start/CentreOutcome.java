package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.centre.CentreContact;
import be.cpasonline.hub.centre.PlaceSuggestion;
import be.cpasonline.hub.centre.Places;
import be.cpasonline.hub.centre.PresumedCentre;
import be.cpasonline.hub.centre.competence.Rule;
import be.cpasonline.hub.register.Submission.PresumedBy;
import be.cpasonline.hub.register.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says in a reader's words which centre is presumed competent, by which rule, and, as the receipt will say it, what is not
 * certain about it.
 */
@Component
class CentreOutcome {
    private final Places places;
    private final Entrance entrance;
    private final Words words;

    CentreOutcome(Places places, Entrance entrance, Words words) {
        this.places = places;
        this.entrance = entrance;
        this.words = words;
    }

    /**
     * What the page tells.
     *
     * @param centre the centre's name
     * @param rule the rule by which it is presumed competent
     * @param article where the rule stands in the law, as the receipt will say it; empty where the person chose
     * @param municipality the municipality that decided
     * @param uncertainties what is not certain, in sentences
     * @param entrance the centre on whose site, or by whose link, the person came, where it is another one
     * @param source the site that the person came from
     */
    record Outcome(
            String centre,
            CentreContact contact,
            Rule rule,
            Optional<String> article,
            String municipality,
            List<String> uncertainties,
            Optional<String> entrance,
            Optional<Source> source) {

        /** Whether the person chose the centre. */
        public boolean chosen() {
            return rule == Rule.CHOSEN_BY_PERSON;
        }
    }

    Outcome of(PresumedCentre presumed, Beginning beginning, Locale reader) {
        String nis = presumed.centre().name().nis();
        Words.In said = words.in(reader);
        Rule rule = presumed.rule();
        return new Outcome(
                presumed.centre().name().in(reader),
                presumed.centre().contact(),
                rule,
                said.article(new PresumedBy(rule.name(), rule.article(), List.of())),
                places.of(presumed.municipalityNis(), reader)
                        .map(PlaceSuggestion::name)
                        .orElse(""),
                presumed.uncertainties().stream()
                        .map(uncertainty -> said.uncertainty(uncertainty.name()))
                        .toList(),
                entrance.centreName(beginning, reader).filter(named -> !nis.equals(beginning.centre())),
                entrance.source(beginning, reader));
    }
}

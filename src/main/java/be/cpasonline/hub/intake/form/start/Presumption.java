package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.centre.CompetenceRules;
import be.cpasonline.hub.centre.PresumedCentre;
import be.cpasonline.hub.centre.competence.Facts;
import be.cpasonline.hub.model.Competence;
import be.cpasonline.hub.model.Place;
import be.cpasonline.hub.model.Stay;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Presumes the competent centre from what a person answered before there is an application. */
@Service
class Presumption {
    private final CompetenceRules rules;

    Presumption(CompetenceRules rules) {
        this.rules = rules;
    }

    /** The centre presumed competent; empty while too little is told. */
    Optional<PresumedCentre> of(Beginning beginning) {
        if (!beginning.tellsPlace() || beginning.answer(Told.STAY).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(rules.presume(facts(beginning)));
    }

    private static Facts facts(Beginning beginning) {
        @Nullable String since = told(beginning, Told.SINCE);
        var competence = new Competence(
                Stay.valueOf(beginning.answer(Told.STAY)),
                place(beginning, Told.MUNICIPALITY),
                since == null ? null : LocalDate.parse(since),
                place(beginning, Told.REGISTERED_IN),
                told(beginning, Told.INSTITUTION),
                told(beginning, Told.CHOSEN_CENTRE));
        return new Facts(competence, null, Boolean.parseBoolean(beginning.answer(Told.RENTAL_GUARANTEE)));
    }

    private static @Nullable Place place(Beginning beginning, String question) {
        @Nullable String nis = told(beginning, question);
        return nis == null ? null : new Place(nis, null, null);
    }

    private static @Nullable String told(Beginning beginning, String question) {
        String answer = beginning.answer(question);
        return answer.isEmpty() ? null : answer;
    }
}

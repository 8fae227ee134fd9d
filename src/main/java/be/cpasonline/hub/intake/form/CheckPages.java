package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.centre.PlaceSuggestion;
import be.cpasonline.hub.centre.Places;
import be.cpasonline.hub.centre.PresumedCentre;
import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.intake.form.CheckPage.Centre;
import be.cpasonline.hub.intake.form.CheckPage.Row;
import be.cpasonline.hub.intake.form.CheckPage.Section;
import be.cpasonline.hub.intake.questions.AnswerWords;
import be.cpasonline.hub.intake.questions.Answers;
import be.cpasonline.hub.intake.questions.Step;
import be.cpasonline.hub.register.OwnApplication;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.register.Submission.PresumedBy;
import be.cpasonline.hub.register.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the page on which a person checks what they filled in. */
@Component
class CheckPages {
    /** An application to the same centre within this time may be the same one again. */
    private static final Duration LATELY = Duration.ofDays(30);

    private final AnswerWords answers;
    private final FormCentre centre;
    private final Register register;
    private final Words words;
    private final Places places;
    private final MessageSource texts;
    private final Clock clock;

    CheckPages(
            AnswerWords answers,
            FormCentre centre,
            Register register,
            Words words,
            Places places,
            MessageSource texts,
            Clock clock) {
        this.answers = answers;
        this.centre = centre;
        this.register = register;
        this.words = words;
        this.places = places;
        this.texts = texts;
        this.clock = clock;
    }

    CheckPage of(FormSituation situation, Person person, Locale language) {
        List<Step> steps = situation.steps();
        Optional<PresumedCentre> presumed = centre.of(situation, person, language);
        return new CheckPage(
                steps.stream()
                        .filter(step -> !step.questions().isEmpty())
                        .map(step -> section(situation, step, language))
                        .toList(),
                FormDocuments.added(situation),
                steps.stream().filter(Step::takesDocuments).findFirst().map(step -> toChange(situation, step)),
                situation.path(steps.getLast()),
                situation.path() + "/check",
                presumed.map(found -> centre(found, situation.answers(), language)),
                presumed.map(found -> similar(found, situation.answers(), person))
                        .orElseGet(List::of),
                situation.answers().one("email").isPresent());
    }

    private Section section(FormSituation situation, Step step, Locale language) {
        List<Row> rows = step.questions().stream()
                .map(question -> new Row(
                        question.label().in(language),
                        answers.of(question, situation.answers().all(question.id()), language)))
                .toList();
        return new Section(step.heading().in(language), step.isAlone(), toChange(situation, step), rows);
    }

    private static String toChange(FormSituation situation, Step step) {
        return situation.path(step) + "?then=check";
    }

    private Centre centre(PresumedCentre presumed, Answers answers, Locale language) {
        Words.In said = words.in(language);
        String rule = ApplicationWriter.forSomebodyElse(answers)
                ? said.rule(
                        new PresumedBy(presumed.rule().name(), presumed.rule().article(), List.of()))
                : toThePerson(presumed, language);
        return new Centre(
                presumed.centre().name().in(language),
                rule,
                presumed.uncertainties().stream()
                        .map(uncertainty -> said.uncertainty(uncertainty.name()))
                        .toList());
    }

    /** As on the page on which they found the centre. */
    private String toThePerson(PresumedCentre presumed, Locale language) {
        String municipality = places.of(presumed.municipalityNis(), language)
                .map(PlaceSuggestion::name)
                .orElse("");
        return texts.getMessage("start.centre.rule." + presumed.rule().name(), new Object[] {municipality}, language);
    }

    /** Who asks for somebody else is told neither of their own applications nor of that person's. */
    private List<String> similar(PresumedCentre presumed, Answers answers, Person person) {
        if (ApplicationWriter.forSomebodyElse(answers)) {
            return List.of();
        }
        Instant since = clock.instant().minus(LATELY);
        return register.ofPerson(person.niss()).stream()
                .filter(own -> own.centre().id().equals(presumed.centre().name().id()))
                .filter(own -> own.submittedAt().toInstant().isAfter(since))
                .map(OwnApplication::reference)
                .toList();
    }
}

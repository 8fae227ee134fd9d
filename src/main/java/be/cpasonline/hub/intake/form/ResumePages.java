package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.intake.draft.Draft;
import be.cpasonline.hub.intake.form.ResumePage.Begun;
import be.cpasonline.hub.intake.form.ResumePage.Turn;
import be.cpasonline.hub.intake.form.start.Beginning;
import be.cpasonline.hub.intake.questions.Answers;
import be.cpasonline.hub.platform.time.Brussels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the page on which a person chooses to go on with what they have begun. */
@Component
class ResumePages {
    private final Prefilled prefilled;
    private final FormCentre centre;

    ResumePages(Prefilled prefilled, FormCentre centre) {
        this.prefilled = prefilled;
        this.centre = centre;
    }

    /** The page, for a person who told something on the way here, or nothing. */
    ResumePage of(List<FormSituation> begun, Beginning told, Person person, Locale reader) {
        return new ResumePage(
                begun.stream()
                        .map(situation -> begun(situation, turn(situation, told, person, reader), reader))
                        .toList(),
                begun.stream().anyMatch(situation -> situation.draft().form().equals(ApplyController.APPLICATION)));
    }

    private static Begun begun(FormSituation situation, Optional<Turn> turn, Locale reader) {
        Draft draft = situation.draft();
        return new Begun(
                draft.form(),
                situation.form().title().in(reader),
                situation.path() + "/check",
                situation.path(situation.steps().getFirst()),
                Brussels.time(draft.changedAt()).toLocalDate(),
                Brussels.time(draft.forgottenAt()).toLocalDate(),
                turn);
    }

    private Optional<Turn> turn(FormSituation situation, Beginning told, Person person, Locale reader) {
        if (!told.tellsPlace()) {
            return Optional.empty();
        }
        Answers answers = new Answers(situation.draft().content().answers());
        Optional<String> answered = centre(situation, person, reader);
        return centre(situation.answering(prefilled.told(answers, told, reader)), person, reader)
                .filter(other -> !answered.equals(Optional.of(other)))
                .map(other -> new Turn(answered, other));
    }

    private Optional<String> centre(FormSituation situation, Person person, Locale reader) {
        return centre.of(situation, person, reader)
                .map(presumed -> presumed.centre().name().in(reader));
    }
}

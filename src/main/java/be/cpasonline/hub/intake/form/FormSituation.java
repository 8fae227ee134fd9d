package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.intake.draft.Draft;
import be.cpasonline.hub.intake.questions.Answers;
import be.cpasonline.hub.intake.questions.Form;
import be.cpasonline.hub.intake.questions.Step;
import java.util.List;
import java.util.Optional;

/**
 * A form as far as one person has filled it in.
 *
 * @param form what is asked
 * @param draft what was filled in
 * @param answers what was answered of what is asked in this situation
 */
record FormSituation(Form form, Draft draft, Answers answers) {
    static FormSituation of(Form form, Draft draft) {
        return new FormSituation(
                form, draft, form.relevant(new Answers(draft.content().answers())));
    }

    /** The same, as it would be with other answers. */
    FormSituation answering(Answers others) {
        return of(form, draft.with(draft.content().answering(others.given())));
    }

    /** The steps that are asked, in order. */
    List<Step> steps() {
        return form.asked(answers);
    }

    Optional<Step> step(String id) {
        return form.asked(id, answers);
    }

    /** The address of a step. */
    String path(Step step) {
        return path() + "/" + step.id();
    }

    /** What the addresses of the draft's pages begin with. */
    String path() {
        return "/apply/" + draft.id();
    }

    /** Where the page comes from that follows a step: the next step, or the page where all is checked. */
    String after(String stepId) {
        return neighbour(stepId, 1).map(this::path).orElse(path() + "/check");
    }

    /** The step before. */
    Optional<String> before(String stepId) {
        return neighbour(stepId, -1).map(this::path);
    }

    int number(String stepId) {
        List<String> ids = steps().stream().map(Step::id).toList();
        return ids.indexOf(stepId) + 1;
    }

    private Optional<Step> neighbour(String stepId, int distance) {
        List<Step> steps = steps();
        int index = number(stepId) - 1 + distance;
        return index >= 0 && index < steps.size() ? Optional.of(steps.get(index)) : Optional.empty();
    }
}

package be.cpasonline.hub.intake.questions;

import be.cpasonline.hub.intake.questions.Wrong.What;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form: what a person is asked, in which order. A change of what is asked is a new version; answers of an older one
 * are kept where the question still exists.
 *
 * @param version counts up
 * @param title what the form is for
 * @param steps its pages
 */
public record Form(
        @NotNull @Positive Integer version,
        @NotNull @Valid Words title,
        @NotEmpty List<@Valid Step> steps) {

    public Form {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** The steps that are asked in a situation, each with the questions that are. */
    public List<Step> asked(Answers answers) {
        return steps.stream()
                .filter(step -> Condition.holds(step.when(), answers))
                .map(step -> step.with(step.questions().stream()
                        .filter(question -> Condition.holds(question.when(), answers))
                        .toList()))
                .filter(step -> step.takesDocuments() || !step.questions().isEmpty())
                .toList();
    }

    /** A step that is asked in this situation. */
    public Optional<Step> asked(String stepId, Answers answers) {
        return asked(answers).stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    /**
     * Only the answers to what is asked: what a condition hides is not sent. Taking one answer away may hide another
     * question, so this goes on until nothing changes.
     */
    public Answers relevant(Answers answers) {
        Answers before = answers;
        while (true) {
            List<String> asked = new ArrayList<>();
            asked(before).forEach(step -> step.questions().forEach(question -> asked.add(question.id())));
            Answers after = before.only(asked);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
    }

    /** A question that is asked in this situation, and the step that asks it. */
    public Optional<Located> question(String id, Answers answers) {
        return located(answers)
                .filter(located -> located.question().id().equals(id))
                .findFirst();
    }

    /** What has to be answered before it can be sent, and is not. */
    public List<Missing> missing(Answers answers) {
        Stream<Missing> alone = located(answers)
                .filter(located -> located.question().mustBeAnswered())
                .filter(located -> answers.all(located.question().id()).isEmpty())
                .map(located -> new Missing(located.step(), located.question(), What.missing(located.question())));
        Stream<Missing> together = asked(answers).stream()
                .filter(step -> !step.oneOf().isEmpty())
                .filter(step ->
                        step.oneOf().stream().allMatch(id -> answers.all(id).isEmpty()))
                .map(step -> new Missing(step, step.questions().getFirst(), What.MISSING_ONE_OF));
        return Stream.concat(alone, together).toList();
    }

    private Stream<Located> located(Answers answers) {
        return asked(answers).stream()
                .flatMap(step -> step.questions().stream().map(question -> new Located(step, question)));
    }

    /** A question and the step that asks it. */
    public record Located(Step step, Question question) {}

    /** A question that has to be answered. */
    public record Missing(Step step, Question question, What what) {
        /** The same, as something that is wrong. */
        public Wrong wrong() {
            return new Wrong(question.id(), what, List.of());
        }
    }
}

package be.cpasonline.hub.intake.questions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form: what a person is asked, in which order. A change of what is asked is a new version; answers of an older one
 * are kept where the question still exists.
 *
 * @param version counts up
 * @param title what the form is for
 * @param urgent whether it is the short way for what cannot wait
 * @param steps its pages
 */
public record Form(
        @NotNull @Positive Integer version,
        @NotNull @Valid Words title,
        @Nullable Boolean urgent,
        @NotEmpty @Valid List<Step> steps) {

    public Form {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** Whether it is the short way for what cannot wait. */
    public boolean isUrgent() {
        return Boolean.TRUE.equals(urgent);
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

    /** Whether there is a step, asked or not. */
    public boolean has(String stepId) {
        return steps.stream().anyMatch(step -> step.id().equals(stepId));
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

    /** The step that asks a question, in this situation. */
    public Optional<Step> asking(String questionId, Answers answers) {
        return asked(answers).stream()
                .filter(step -> step.questions().stream()
                        .anyMatch(question -> question.id().equals(questionId)))
                .findFirst();
    }
}

package be.cpasonline.hub.intake.questions;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a form.
 *
 * @param id also the end of its address; not that of another page of the form
 * @param title what it asks; absent where its one question says it
 * @param text what to know before answering
 * @param when it is asked: always where this is absent
 * @param documents whether documents can be added here
 * @param oneOf questions of which at least one has to be answered
 * @param questions what it asks, in this order; the one question of a page may leave its words to the title
 */
public record Step(
        @NotNull @Pattern(regexp = "(?!(check|done|later)$)[a-z][a-z-]{1,30}")
        String id,

        @Valid @Nullable Words title,
        @Valid @Nullable Words text,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<Map<String, List<String>>> when,

        @Nullable Boolean documents,
        List<String> oneOf,
        List<@Valid Question> questions) {

    public Step {
        oneOf = oneOf == null ? List.of() : List.copyOf(oneOf);
        questions = questions == null ? List.of() : List.copyOf(questions);
    }

    @AssertTrue(message = "needs a title, unless it asks one question only") boolean isTitled() {
        return title != null || questions.size() == 1;
    }

    /** Whether documents can be added here. */
    public boolean takesDocuments() {
        return Boolean.TRUE.equals(documents);
    }

    /** Whether its heading is the label of its one question. */
    public boolean isAlone() {
        return title == null;
    }

    /** What it asks. */
    public Words heading() {
        return title == null ? questions.getFirst().label() : title;
    }

    /**
     * As a page showed it, which is sent with the ids of its questions: what it did not ask, it does not answer either.
     * Whether one of several is answered is then told by the check of the whole form.
     *
     * @param ids of the questions that the page showed; none for all
     */
    public Step showing(Collection<String> ids) {
        List<Question> shown = ids.isEmpty()
                ? questions
                : questions.stream()
                        .filter(question -> ids.contains(question.id()))
                        .toList();
        List<String> together = shown.size() == questions.size() ? oneOf : List.of();
        return new Step(id, title, text, when, documents, together, shown);
    }

    Step with(List<Question> some) {
        return new Step(id, title, text, when, documents, oneOf, some);
    }
}

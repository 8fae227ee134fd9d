package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.intake.questions.Step;
import be.cpasonline.hub.intake.questions.Words;
import be.cpasonline.hub.platform.page.PageProblem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A step as a page shows it.
 *
 * @param heading what it asks
 * @param alone whether the heading is the label of its one question
 * @param text what to know before answering
 * @param fields its questions
 * @param problems what is wrong, with links to where
 * @param action where it is sent to
 * @param back where the way back leads
 * @param later where somebody goes who goes on another time without what is wrong here
 * @param number which step it is
 * @param count how many there are, as far as is known
 * @param then where to go after, if not to the next step
 */
record StepPage(
        String heading,
        boolean alone,
        Optional<String> text,
        List<Field> fields,
        List<PageProblem> problems,
        String action,
        String back,
        String later,
        int number,
        int count,
        String then) {

    static StepPage of(FormSituation situation, Step step, List<Field> fields, String then, Locale language) {
        boolean toCheck = then.equals("check");
        String back = toCheck
                ? situation.path() + "/check"
                : situation.before(step.id()).orElse("/my");
        return new StepPage(
                step.heading().in(language),
                step.isAlone(),
                Optional.ofNullable(step.text()).map((Words words) -> words.in(language)),
                fields,
                fields.stream()
                        .flatMap(field ->
                                field.error().map(error -> new PageProblem("#" + field.anchor(), error)).stream())
                        .toList(),
                situation.path(step),
                back,
                situation.path() + "/later",
                situation.number(step.id()),
                situation.steps().size(),
                toCheck ? then : "");
    }
}

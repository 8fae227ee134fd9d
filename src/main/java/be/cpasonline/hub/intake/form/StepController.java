package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.intake.draft.Draft;
import be.cpasonline.hub.intake.questions.AnswerReader;
import be.cpasonline.hub.intake.questions.AnswerReader.Read;
import be.cpasonline.hub.intake.questions.Answers;
import be.cpasonline.hub.intake.questions.Step;
import be.cpasonline.hub.intake.questions.Typed;
import be.cpasonline.hub.intake.questions.Wrong;
import be.cpasonline.hub.platform.page.PageController;
import be.cpasonline.hub.platform.page.PageProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks the questions of a form, a page at a time; what is answered well is kept at once. */
@PageController
@RequestMapping("/apply/{draft:[0-9a-f-]{36}}/{step:(?!check$|done$|later$)[a-z-]+}")
class StepController {
    private static final String TO_CHECK = "check";

    /** Fields of every page: where to go after, the ids of the questions that it showed, whether to go on another time. */
    private static final String THEN = "then";

    private static final String SHOWN = "shown";
    private static final String LATER = "later";

    private final Situations situations;
    private final AnswerReader reader;
    private final Fields fields;
    private final FormDocuments documents;
    private final DraftDocuments draftDocuments;

    StepController(
            Situations situations,
            AnswerReader reader,
            Fields fields,
            FormDocuments documents,
            DraftDocuments draftDocuments) {
        this.situations = situations;
        this.reader = reader;
        this.fields = fields;
        this.documents = documents;
        this.draftDocuments = draftDocuments;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable("draft") UUID draftId,
            @PathVariable("step") String stepId,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String document,
            @AuthenticationPrincipal Person person,
            Locale language) {
        FormSituation situation = situations.find(draftId, person);
        if (FormEnd.isReached(situation.draft())) {
            return FormEnd.of(situation);
        }
        return situation
                .step(stepId)
                .map(step -> page(situation, step, answered(situation, step, language), then, document, language))
                .orElseGet(() -> notAskedHere(situation));
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable("draft") UUID draftId,
            @PathVariable("step") String stepId,
            @AuthenticationPrincipal Person person,
            HttpServletRequest request,
            Locale language) {
        FormSituation situation = situations.find(draftId, person);
        if (FormEnd.isReached(situation.draft())) {
            return FormEnd.late(situation);
        }
        Typed typed = Typed.of(request.getParameterMap());
        return situation
                .step(stepId)
                .map(step -> take(situation, step, typed, person, language))
                .orElseGet(() -> notAskedHere(situation));
    }

    /**
     * What another window answered meanwhile to a question that the page did not show stays. What is good is kept for who
     * goes on another time, even where something else is not.
     */
    private ModelAndView take(FormSituation situation, Step step, Typed typed, Person person, Locale language) {
        boolean later = !typed.one(LATER).isEmpty();
        Step shown = step.showing(typed.all(SHOWN));
        Read all = reader.read(shown, typed, language);
        Read read = later ? all.soFar() : all;
        boolean good = read.wrong().isEmpty();
        FormSituation now = good || later ? kept(situation, read, person) : situation;
        String then = typed.one(THEN);
        if (good) {
            return new ModelAndView("redirect:" + (later ? now.path() + "/later" : next(now, step, then)));
        }
        ModelAndView page = page(now, step, typed(shown, typed, read.wrong(), language), then, "", language);
        page.addObject("leaving", later);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Answers to what is not asked any more stay in the draft: who changes their mind again finds them. */
    private FormSituation kept(FormSituation situation, Read read, Person person) {
        Optional<Draft> changed = draftDocuments.change(situation.draft().id(), person.niss(), content -> {
            Answers given = new Answers(content.answers()).with(read.answers());
            boolean forWhom = read.answers().containsKey(ApplicationWriter.WHO);
            Answers all = forWhom ? Prefilled.forWhom(given, person) : given;
            return content.answering(all.given());
        });
        return changed.map(situations::of).orElse(situation);
    }

    private static String next(FormSituation situation, Step step, String then) {
        return then.equals(TO_CHECK) ? situation.path() + "/check" : situation.after(step.id());
    }

    /** A step that exists but is not asked in this situation, or does not exist: the first one is never wrong. */
    private static ModelAndView notAskedHere(FormSituation situation) {
        return new ModelAndView("redirect:" + situation.path(situation.steps().getFirst()));
    }

    private List<Field> answered(FormSituation situation, Step step, Locale language) {
        return step.questions().stream()
                .map(question -> fields.answered(question, situation.answers(), language))
                .toList();
    }

    private List<Field> typed(Step step, Typed typed, List<Wrong> wrong, Locale language) {
        Map<String, Wrong> byQuestion = wrong.stream()
                .collect(Collectors.toMap(Wrong::question, Function.identity(), (first, second) -> first));
        return step.questions().stream()
                .map(question -> fields.typed(question, typed, byQuestion, language))
                .toList();
    }

    private ModelAndView page(
            FormSituation situation, Step step, List<Field> shown, String then, String outcome, Locale language) {
        var page = StepPage.of(situation, step, shown, then, language);
        Optional<PageProblem> refused = documents.problem(outcome, language);
        return new ModelAndView(
                "intake/form/step",
                Map.of(
                        "page", page,
                        "documents", documents.shown(situation, step),
                        "outcome", outcome,
                        "refused", refused.map(PageProblem::text),
                        "problems",
                                Stream.concat(page.problems().stream(), refused.stream())
                                        .toList()));
    }
}

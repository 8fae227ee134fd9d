package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.intake.draft.Draft;
import be.cpasonline.hub.intake.draft.DraftContent;
import be.cpasonline.hub.intake.draft.FormDrafts;
import be.cpasonline.hub.intake.form.start.Beginning;
import be.cpasonline.hub.intake.questions.Answers;
import be.cpasonline.hub.platform.page.PageController;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where filling in begins, and is taken up again. */
@PageController
class ApplyController {
    /** What is asked of everybody. */
    static final String APPLICATION = "application";

    /** The short way. */
    private static final String URGENT = "urgent";

    private static final Set<String> FORMS = Set.of(APPLICATION, URGENT);

    private final FormDrafts drafts;
    private final Situations situations;
    private final DraftDocuments documents;
    private final Prefilled prefilled;
    private final ResumePages resumes;

    ApplyController(
            FormDrafts drafts,
            Situations situations,
            DraftDocuments documents,
            Prefilled prefilled,
            ResumePages resumes) {
        this.drafts = drafts;
        this.situations = situations;
        this.documents = documents;
        this.prefilled = prefilled;
        this.resumes = resumes;
    }

    /** Who has begun something is asked whether to go on with it; anybody else begins. */
    @GetMapping("/apply")
    ModelAndView apply(@AuthenticationPrincipal Person person, HttpServletRequest request, Locale reader) {
        List<FormSituation> begun = situations.unsent(person);
        return begun.isEmpty()
                ? begin(APPLICATION, person, request, reader)
                : resume(begun, Beginning.of(request), person, reader);
    }

    /** Who is in need goes straight to the first question. */
    @GetMapping("/apply/urgent")
    ModelAndView urgent(@AuthenticationPrincipal Person person, HttpServletRequest request, Locale reader) {
        return begin(URGENT, person, request, reader);
    }

    /** Forgets what was begun of a form, and begins it anew. */
    @PostMapping("/apply/new")
    ModelAndView anew(
            @RequestParam(defaultValue = APPLICATION) String form,
            @AuthenticationPrincipal Person person,
            HttpServletRequest request,
            Locale reader) {
        known(form);
        situations.makeSure(form);
        drafts.unsent(person.niss()).stream()
                .filter(draft -> draft.form().equals(form))
                .forEach(draft -> discard(draft, person));
        return begin(form, person, request, reader);
    }

    /** Goes on with what was begun of a form, with what was told on the way here. */
    @PostMapping("/apply/told")
    ModelAndView told(
            @RequestParam(defaultValue = APPLICATION) String form,
            @AuthenticationPrincipal Person person,
            HttpServletRequest request,
            Locale reader) {
        known(form);
        Beginning told = Beginning.of(request);
        return situations.unsent(person).stream()
                .filter(situation ->
                        told.tellsPlace() && situation.draft().form().equals(form))
                .findFirst()
                .flatMap(situation -> documents.change(
                        situation.draft().id(), person.niss(), content -> answered(content, told, reader)))
                .map(situations::of)
                .map(ApplyController::first)
                .orElseGet(() -> new ModelAndView("redirect:/apply"));
    }

    private DraftContent answered(DraftContent content, Beginning told, Locale reader) {
        return content.answering(
                prefilled.told(new Answers(content.answers()), told, reader).given());
    }

    /** Nothing leads to other forms. */
    private static void known(String form) {
        if (!FORMS.contains(form)) {
            throw new ProblemException(ProblemType.RESOURCE_NOT_FOUND, List.of());
        }
    }

    private void discard(Draft draft, Person person) {
        drafts.discard(draft.id(), person.niss()).stream()
                .flatMap(forgotten -> forgotten.content().documents().stream())
                .forEach(document -> documents.discard(document.id()));
    }

    private ModelAndView resume(List<FormSituation> begun, Beginning told, Person person, Locale reader) {
        List<FormSituation> open = begun.stream()
                .filter(situation -> !FormEnd.isReached(situation.draft()))
                .toList();
        return open.isEmpty()
                ? FormEnd.of(begun.getFirst())
                : new ModelAndView("intake/form/resume", Map.of("page", resumes.of(open, told, person, reader)));
    }

    private ModelAndView begin(String form, Person person, HttpServletRequest request, Locale reader) {
        situations.makeSure(form);
        Answers known = prefilled.of(Beginning.of(request), person, reader);
        return first(situations.of(drafts.begin(person.niss(), form, DraftContent.EMPTY.answering(known.given()))));
    }

    private static ModelAndView first(FormSituation situation) {
        return FormEnd.isReached(situation.draft())
                ? FormEnd.of(situation)
                : new ModelAndView(
                        "redirect:" + situation.path(situation.steps().getFirst()));
    }
}

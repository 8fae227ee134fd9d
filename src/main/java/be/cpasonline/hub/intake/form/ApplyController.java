package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.intake.draft.Draft;
import be.cpasonline.hub.intake.draft.DraftContent;
import be.cpasonline.hub.intake.draft.FormDrafts;
import be.cpasonline.hub.intake.form.start.Beginning;
import be.cpasonline.hub.platform.page.PageController;
import be.cpasonline.hub.platform.time.Brussels;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where filling in begins, and is taken up again. */
@PageController
class ApplyController {
    /** What is asked of everybody. */
    private static final String APPLICATION = "application";

    /** The short way. */
    private static final String URGENT = "urgent";

    private final FormDrafts drafts;
    private final Situations situations;
    private final DraftDocuments documents;

    ApplyController(FormDrafts drafts, Situations situations, DraftDocuments documents) {
        this.drafts = drafts;
        this.situations = situations;
        this.documents = documents;
    }

    /** Who has begun something is asked whether to go on with it; anybody else begins. */
    @GetMapping("/apply")
    ModelAndView apply(@AuthenticationPrincipal Person person, HttpServletRequest request) {
        Optional<Draft> begun = drafts.unsent(person.niss()).stream()
                .filter(draft -> draft.form().equals(APPLICATION))
                .findFirst();
        return begun.map(this::resume).orElseGet(() -> begin(APPLICATION, person, request));
    }

    /** Who is in need goes straight to the first question. */
    @GetMapping("/apply/urgent")
    ModelAndView urgent(@AuthenticationPrincipal Person person, HttpServletRequest request) {
        return begin(URGENT, person, request);
    }

    /** Forgets what was begun, and begins anew. */
    @PostMapping("/apply/new")
    ModelAndView anew(@AuthenticationPrincipal Person person, HttpServletRequest request) {
        situations.makeSure(APPLICATION);
        drafts.unsent(person.niss()).stream()
                .filter(draft -> draft.form().equals(APPLICATION))
                .forEach(draft -> discard(draft, person));
        return begin(APPLICATION, person, request);
    }

    private void discard(Draft draft, Person person) {
        drafts.discard(draft.id(), person.niss()).stream()
                .flatMap(forgotten -> forgotten.content().documents().stream())
                .forEach(document -> documents.discard(document.id()));
    }

    private ModelAndView resume(Draft draft) {
        FormSituation situation = situations.of(draft);
        if (FormEnd.isReached(draft)) {
            return FormEnd.of(situation);
        }
        return new ModelAndView(
                "intake/form/resume",
                Map.of(
                        "path", situation.path(situation.steps().getFirst()),
                        "check", situation.path() + "/check",
                        "changed", Brussels.time(draft.changedAt()).toLocalDate(),
                        "until", Brussels.time(draft.forgottenAt()).toLocalDate()));
    }

    private ModelAndView begin(String form, Person person, HttpServletRequest request) {
        situations.makeSure(form);
        var content = DraftContent.EMPTY.answering(Prefilled.of(Beginning.of(request), person));
        FormSituation situation = situations.of(drafts.begin(person.niss(), form, content));
        return FormEnd.isReached(situation.draft())
                ? FormEnd.of(situation)
                : new ModelAndView(
                        "redirect:" + situation.path(situation.steps().getFirst()));
    }
}

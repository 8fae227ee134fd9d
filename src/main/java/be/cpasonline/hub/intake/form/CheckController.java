package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.intake.form.FormSending.Outcome;
import be.cpasonline.hub.platform.page.PageController;
import be.cpasonline.hub.platform.page.PageProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows all that was filled in, and sends it once. */
@PageController
@RequestMapping("/apply/{draft:[0-9a-f-]{36}}")
class CheckController {
    private final Situations situations;
    private final CheckPages pages;
    private final FormSending sending;

    CheckController(Situations situations, CheckPages pages, FormSending sending) {
        this.situations = situations;
        this.pages = pages;
        this.sending = sending;
    }

    @GetMapping("/check")
    ModelAndView check(@PathVariable("draft") UUID draftId, @AuthenticationPrincipal Person person, Locale language) {
        FormSituation situation = situations.find(draftId, person);
        return FormEnd.isReached(situation.draft())
                ? FormEnd.of(situation)
                : page(situation, person, List.of(), Ticked.NOTHING, language);
    }

    @PostMapping("/check")
    ModelAndView send(
            @PathVariable("draft") UUID draftId,
            @RequestParam(defaultValue = "false") boolean declared,
            @RequestParam(defaultValue = "false") boolean news,
            @AuthenticationPrincipal Person person,
            Locale language) {
        FormSituation situation = situations.find(draftId, person);
        if (situation.draft().reference().isPresent()) {
            return FormEnd.of(situation);
        }
        return switch (sending.send(situation, person, declared, news, language)) {
            case Outcome.Sent(FormSituation sent) -> FormEnd.of(sent);
            case Outcome.Refused(List<PageProblem> problems) -> {
                ModelAndView page =
                        page(situations.find(draftId, person), person, problems, new Ticked(declared, news), language);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    /** The boxes of the page. */
    record Ticked(boolean declared, boolean news) {
        static final Ticked NOTHING = new Ticked(false, false);
    }

    private ModelAndView page(
            FormSituation situation, Person person, List<PageProblem> problems, Ticked ticked, Locale language) {
        return new ModelAndView(
                "intake/form/check",
                Map.of(
                        "page",
                        pages.of(situation, person, language),
                        "problems",
                        problems,
                        "ticked",
                        ticked,
                        "problem",
                        PageProblem.byPlace(problems)));
    }
}

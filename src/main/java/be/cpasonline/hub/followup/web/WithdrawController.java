package be.cpasonline.hub.followup.web;

import be.cpasonline.hub.canonical.UnsafeCharacters;
import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.platform.page.PageController;
import be.cpasonline.hub.register.FollowUp;
import be.cpasonline.hub.register.Registered;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets a person withdraw an application; its dates and its receipt stay. */
@PageController
@RequestMapping("/my/applications/{reference}/withdraw")
class WithdrawController {
    private static final String VIEW = "followup/web/withdraw";

    private final OwnApplications applications;
    private final FollowUpPage page;
    private final OwnFollowUps followUps;

    WithdrawController(OwnApplications applications, FollowUpPage page, OwnFollowUps followUps) {
        this.applications = applications;
        this.page = page;
        this.followUps = followUps;
    }

    @GetMapping
    ModelAndView withdraw(@PathVariable String reference, @AuthenticationPrincipal Person person) {
        return page.opened(VIEW, applications.find(reference, person));
    }

    @PostMapping
    ModelAndView withdraw(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String message,
            @RequestParam UUID key,
            @AuthenticationPrincipal Person person,
            Locale reader) {
        Registered registered = applications.find(reference, person);
        String text = UnsafeCharacters.without(message).replace("\r\n", "\n").strip();
        Typed typed = Typed.message(key, text);
        return page.tooLong(text, reader)
                .map(problem -> page.again(VIEW, registered, typed, List.of(problem)))
                .orElseGet(() -> followUps.register(
                        VIEW, registered, SentFollowUp.message(FollowUp.Kind.WITHDRAWAL, typed), reader));
    }
}

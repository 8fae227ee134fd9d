package be.cpasonline.hub.followup.web;

import be.cpasonline.hub.canonical.UnsafeCharacters;
import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.platform.idempotency.Fingerprint;
import be.cpasonline.hub.platform.page.PageController;
import be.cpasonline.hub.register.AlreadyWithdrawn;
import be.cpasonline.hub.register.ContentForgotten;
import be.cpasonline.hub.register.FollowUp;
import be.cpasonline.hub.register.FollowUpSubmission;
import be.cpasonline.hub.register.FollowUps;
import be.cpasonline.hub.register.Registered;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a person sends after an application: a message, or that they withdraw it. */
@PageController
@RequestMapping("/my/applications/{reference}")
class AddController {
    private static final int LONGEST = 4000;

    private final OwnApplications applications;
    private final FollowUps followUps;

    AddController(OwnApplications applications, FollowUps followUps) {
        this.applications = applications;
        this.followUps = followUps;
    }

    @GetMapping("/add")
    ModelAndView add(@PathVariable String reference, @AuthenticationPrincipal Person person) {
        return page(
                "followup/web/add", applications.find(reference, person), "", UuidCreator.getTimeOrderedEpoch(), "");
    }

    /**
     * Sends a message.
     *
     * @param key made with the page: sending the page twice sends one message
     */
    @PostMapping("/add")
    ModelAndView add(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String message,
            @RequestParam UUID key,
            @AuthenticationPrincipal Person person) {
        Registered registered = applications.find(reference, person);
        String text = clean(message);
        if (text.isEmpty() || text.length() > LONGEST) {
            return page("followup/web/add", registered, text, key, text.isEmpty() ? "empty" : "tooLong");
        }
        return sent(registered, FollowUp.Kind.ADDITION, key, Optional.of(text), "added");
    }

    @GetMapping("/withdraw")
    ModelAndView withdraw(@PathVariable String reference, @AuthenticationPrincipal Person person) {
        return page(
                "followup/web/withdraw",
                applications.find(reference, person),
                "",
                UuidCreator.getTimeOrderedEpoch(),
                "");
    }

    /** Withdraws it; the dates and the receipt stay. */
    @PostMapping("/withdraw")
    ModelAndView withdraw(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String message,
            @RequestParam UUID key,
            @AuthenticationPrincipal Person person) {
        Registered registered = applications.find(reference, person);
        String text = clean(message);
        if (text.length() > LONGEST) {
            return page("followup/web/withdraw", registered, text, key, "tooLong");
        }
        return sent(
                registered,
                FollowUp.Kind.WITHDRAWAL,
                key,
                Optional.of(text).filter(said -> !said.isEmpty()),
                "withdrawn");
    }

    private ModelAndView sent(Registered registered, FollowUp.Kind kind, UUID key, Optional<String> text, String told) {
        byte[] body = (kind.word() + "\n" + text.orElse("")).getBytes(StandardCharsets.UTF_8);
        var submission = new FollowUpSubmission(
                registered.systemId(), key.toString(), Fingerprint.of(body), kind, text, List.of());
        try {
            followUps.register(registered.applicationId(), submission);
            return toApplication(registered, told);
        } catch (AlreadyWithdrawn withdrawn) {
            return toApplication(registered, "withdrawn");
        } catch (ContentForgotten forgotten) {
            return toApplication(registered, "forgotten");
        }
    }

    private static ModelAndView toApplication(Registered registered, String told) {
        return new ModelAndView("redirect:/my/applications/" + registered.reference() + "?told=" + told);
    }

    private static ModelAndView page(String view, Registered registered, String message, UUID key, String wrong) {
        var page = new ModelAndView(
                view,
                Map.of(
                        "reference", registered.reference(),
                        "message", message,
                        "key", key,
                        "wrong", wrong,
                        "longest", LONGEST));
        if (!wrong.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static String clean(String typed) {
        return UnsafeCharacters.without(typed).replace("\r\n", "\n").strip();
    }
}

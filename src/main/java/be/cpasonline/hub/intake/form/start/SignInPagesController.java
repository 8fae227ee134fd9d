package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.platform.page.PageController;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Says what became of signing in and out, and what to do. */
@PageController
class SignInPagesController {
    private static final Set<String> OUTCOMES =
            Set.of("level-too-low", "no-number", "failed", "cancelled", "unavailable");

    @GetMapping("/sign-in/{outcome}")
    String outcome(@PathVariable String outcome, Model model) {
        if (!OUTCOMES.contains(outcome)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("outcome", outcome);
        return "intake/form/start/sign-in";
    }

    @GetMapping("/signed-out")
    String signedOut() {
        return "intake/form/start/signed-out";
    }
}

package be.cpasonline.hub.identity.person;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stand where pages are, and say who they see; only where a test imports them. */
@TestComponent
@RestController
class TestPages {
    @GetMapping({"/my/test-page", "/apply/test-page"})
    String signedIn(@AuthenticationPrincipal Person person, CsrfToken token) {
        return describe(person) + "\ntoken:" + token.getToken();
    }

    @PostMapping({"/my/test-page", "/apply/test-page"})
    String sent(@AuthenticationPrincipal Person person) {
        return "sent by " + person.familyName();
    }

    @GetMapping("/start/test-page")
    String open(HttpServletRequest request, CsrfToken token) {
        return (request.getUserPrincipal() == null ? "nobody" : "somebody") + "\ntoken:" + token.getToken();
    }

    @GetMapping("/pages/test-part")
    String part() {
        return "part";
    }

    @GetMapping("/sign-in/test-page")
    String told() {
        return "told";
    }

    private static String describe(Person person) {
        return String.join(
                "|",
                person.niss(),
                person.familyName(),
                String.valueOf(person.givenNames()),
                String.valueOf(person.email()),
                String.valueOf(person.language()),
                person.level(),
                String.valueOf(person.method()));
    }
}

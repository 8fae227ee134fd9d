package be.cpasonline.hub.identity.person;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The paths of the person's pages. */
final class PagePaths {
    /** The script that other sites put on their pages. */
    static final String BUTTON = "/embed/button.js";

    /** What pages are made of: the same for everybody. */
    static final String[] PARTS = {"/webjars/**", "/pages/**", BUTTON};

    /** Pages for everybody. */
    static final String[] OPEN = {
        "/",
        "/start",
        "/start/**",
        "/find",
        "/find/**",
        "/urgent",
        "/other-ways",
        "/privacy",
        "/embed/**",
        "/words/**",
        "/accessibility",
        "/receipt-check",
        "/feedback",
        "/sign-in/**",
        "/signed-out"
    };

    /** Pages for a person who signed in. */
    static final RequestMatcher NEED_A_PERSON = matcher("/apply", "/apply/**", "/my", "/my/**");

    /** Everything in the hands of the person's pages, but for what they are made of. */
    static final RequestMatcher PAGES = new OrRequestMatcher(
            matcher(OPEN), NEED_A_PERSON, matcher(SignOut.PATH, SignIn.START + "/*", "/login/oauth2/code/*"));

    private PagePaths() {}

    static RequestMatcher matcher(String... patterns) {
        RequestMatcher[] matchers = new RequestMatcher[patterns.length];
        for (int i = 0; i < patterns.length; i++) {
            matchers[i] = PathPatternRequestMatcher.withDefaults().matcher(patterns[i]);
        }
        return new OrRequestMatcher(matchers);
    }
}

package be.cpasonline.hub.identity.person;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The paths of the person's pages. */
final class PagePaths {
    /** The script that other sites put on their pages. */
    static final String BUTTON = "/embed/button.js";

    /** What pages are made of: the same for everybody. */
    static final String[] PARTS = {"/webjars/**", "/pages/**", BUTTON};

    private static final List<String> FOR_EVERYBODY = List.of(
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
            "/feedback/**",
            "/sign-in/**",
            SignOut.DONE);
    private static final List<String> FOR_A_PERSON = List.of("/apply", "/apply/**", "/my", "/my/**");
    private static final List<String> IN_AND_OUT = List.of(SignOut.PATH, SignIn.START + "/*", "/login/oauth2/code/*");

    /** Pages for a person who signed in. */
    static final RequestMatcher NEED_A_PERSON = matcher(FOR_A_PERSON);

    /** All pages, and the ways in and out. */
    static final RequestMatcher PAGES = matcher(all());

    private PagePaths() {}

    /** All pages, as a servlet container writes their paths. */
    static List<String> ofServlets() {
        return all().stream().map(path -> path.replace("/**", "/*")).toList();
    }

    static RequestMatcher matcher(List<String> paths) {
        var patterns = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                paths.stream().<RequestMatcher>map(patterns::matcher).toList());
    }

    private static List<String> all() {
        return Stream.of(FOR_EVERYBODY, FOR_A_PERSON, IN_AND_OUT)
                .flatMap(List::stream)
                .toList();
    }
}

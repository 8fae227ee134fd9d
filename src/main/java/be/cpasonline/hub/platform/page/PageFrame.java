package be.cpasonline.hub.platform.page;

import be.cpasonline.hub.platform.language.CallerLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page needs. */
@ControllerAdvice(annotations = PageController.class)
class PageFrame {
    /**
     * The frame.
     *
     * @param path of this page, for links that show it in another language
     * @param signedIn whether a person is signed in
     * @param sessionSeconds after how long without a page a person is signed out; 0 while nobody is signed in
     * @param languages the four languages, each named in itself
     */
    record Frame(String path, boolean signedIn, int sessionSeconds, List<Tongue> languages) {}

    /** A language, named in itself. */
    record Tongue(String code, String name) {}

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return of(request);
    }

    static Frame of(HttpServletRequest request) {
        boolean signedIn = request.getUserPrincipal() != null;
        HttpSession session = request.getSession(false);
        return new Frame(
                request.getRequestURI(),
                signedIn,
                signedIn && session != null ? session.getMaxInactiveInterval() : 0,
                CallerLanguage.KNOWN.stream().map(PageFrame::tongue).toList());
    }

    private static Tongue tongue(Locale language) {
        return new Tongue(language.getLanguage(), language.getDisplayLanguage(language));
    }
}

package be.cpasonline.hub.identity.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpMethod;

/**
 * Where a person wanted to go when they were asked to sign in. What was being sent is not kept: nobody knows whose it
 * is, and the next to sign in here may be somebody else. The form saves at each step, so its first page goes on where
 * they were; it is told that the last page was not saved.
 */
final class Wanted {
    private static final String ATTRIBUTE = "wanted";
    private static final String UNSAVED = "?unsaved";
    private static final int LONGEST = 1000;

    private Wanted() {}

    static void remember(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, of(request));
    }

    /** Tells it once. */
    static String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String wanted)) {
            return "/";
        }
        session.removeAttribute(ATTRIBUTE);
        return wanted;
    }

    private static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        String page = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return firstOf(page) + UNSAVED;
        }
        return page.length() <= LONGEST ? page : firstOf(page);
    }

    private static String firstOf(String page) {
        int end = page.indexOf('/', 1);
        String first = end < 0 ? page : page.substring(0, end);
        return first.split("\\?", 2)[0];
    }
}

package be.cpasonline.hub.identity.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Leads who is not signed in to the provider, also where the session ended while they were writing. */
@Component
final class AsksToSignIn implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final SignIn signIn;
    private final AskedLanguage language;

    AsksToSignIn(SignIn signIn, AskedLanguage language) {
        this.signIn = signIn;
        this.language = language;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (isScript(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (signIn.available()) {
            Wanted.remember(request);
            response.sendRedirect(signIn.path(language.of(request)));
        } else {
            response.sendRedirect(Refusal.FAILED.page());
        }
    }

    /** Without a session there is no sending on somebody's behalf to be feared: it is only that the session ended. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        boolean signedIn = SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication;
        if (!signedIn && PagePaths.NEED_A_PERSON.matches(request)) {
            SecurityContextHolder.clearContext();
            commenceAnew(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void commenceAnew(HttpServletRequest request, HttpServletResponse response) throws IOException {
        commence(request, response, new SignInRefused(Refusal.FAILED, "The session ended."));
    }

    /** A script of a page cannot follow to another site's sign-in. */
    private static boolean isScript(HttpServletRequest request) {
        return "empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }
}

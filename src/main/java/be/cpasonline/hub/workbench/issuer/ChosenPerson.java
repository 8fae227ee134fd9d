package be.cpasonline.hub.workbench.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who was chosen is that person for one request: the next time one is asked again, as at a computer that many use. */
final class ChosenPerson extends OncePerRequestFilter {
    static final String ATTRIBUTE = "chosen";

    private final Clock clock;

    ChosenPerson(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof String person) {
            session.removeAttribute(ATTRIBUTE);
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(person, null, List.of(chosenNow())));
        }
        chain.doFilter(request, response);
    }

    /** From it Spring's authorization server takes when one was identified. */
    private GrantedAuthority chosenNow() {
        return FactorGrantedAuthority.withAuthority("FACTOR_CHOICE")
                .issuedAt(clock.instant())
                .build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/oauth2/authorize");
    }
}

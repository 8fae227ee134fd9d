package be.cpasonline.hub.identity.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in the session who signed in: in a record of our own, so that hubs of two versions can share sessions, and never
 * for longer than is configured.
 */
@Component
final class PersonContexts implements SecurityContextRepository {
    static final String ATTRIBUTE = "signedIn";

    private final PersonSettings settings;
    private final Clock clock;

    PersonContexts(PersonSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof PersonUser user) {
            var signedIn = new SignedIn(user.person(), user.getIdToken().getTokenValue(), clock.instant());
            request.getSession().setAttribute(ATTRIBUTE, signedIn);
        } else {
            session(request).ifPresent(session -> session.removeAttribute(ATTRIBUTE));
        }
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(request);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signedIn(request).isPresent();
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        return session(request).flatMap(this::current);
    }

    private Optional<SignedIn> current(HttpSession session) {
        if (!(session.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        if (clock.instant().isAfter(signedIn.since().plus(settings.longestSession()))) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(signedIn);
    }

    private static Optional<HttpSession> session(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false));
    }

    /** Looks into the session only when somebody asks. */
    private final class Loaded implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Loaded(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                known = signedIn(request)
                        .<SecurityContext>map(found -> new SecurityContextImpl(new PersonAuthentication(found)))
                        .orElseGet(SecurityContextHolder::createEmptyContext);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}

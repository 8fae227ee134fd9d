package be.cpasonline.hub.identity.person;

import be.cpasonline.hub.identity.person.store.PersonSessions;
import be.cpasonline.hub.vault.Vault;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions of persons. There are none anywhere else: the interface for systems does not even look for them. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    JdbcIndexedSessionRepository sessionsOfPersons(PersonSessions sessions, Vault vault, PersonSettings settings) {
        return sessions.sealed(new SealedAttributes(vault).conversions(), settings.idle());
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionsOnPages(
            JdbcIndexedSessionRepository sessions, Vault vault) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter(sessions, vault));
        registration.setUrlPatterns(PagePaths.ofServlets());
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    private static <S extends Session> SessionRepositoryFilter<S> filter(SessionRepository<S> sessions, Vault vault) {
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(new SealedCookies(vault));
        var filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(ids);
        return filter;
    }
}

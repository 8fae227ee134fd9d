package be.cpasonline.hub.identity.person;

import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.client.RestClient;

/** Who may reach which of the person's pages, and how a person signs in and out. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {
    private static final Logger LOG = LoggerFactory.getLogger(PageSecurity.class);
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,60}");

    private final PersonProvider provider;
    private final PersonContexts contexts;
    private final AsksToSignIn asks;

    PageSecurity(PersonProvider provider, PersonContexts contexts, AsksToSignIn asks) {
        this.provider = provider;
        this.contexts = contexts;
        this.asks = asks;
    }

    /** What pages are made of: nobody is known there, and nothing is remembered. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 4)
    SecurityFilterChain partsOfPages(HttpSecurity http) {
        return http.securityMatcher(PagePaths.PARTS)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(PageHeaders::ofParts)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** The pages. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 3)
    SecurityFilterChain pagesForPersons(
            HttpSecurity http,
            AuthorizationRequests requests,
            ProviderTokens tokens,
            PersonService persons,
            ProviderCalls calls,
            SignOut signOut) {
        return http.securityMatcher(PagePaths.PAGES)
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(PageSecurity::tokensInACookie)
                .headers(headers -> PageHeaders.ofPages(headers, provider.origins()))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(asks).accessDeniedHandler(asks))
                .authorizeHttpRequests(pages -> pages.requestMatchers(PagePaths.NEED_A_PERSON)
                        .access((caller, request) ->
                                new AuthorizationDecision(caller.get() instanceof PersonAuthentication))
                        .anyRequest()
                        .permitAll())
                .oauth2Login(login -> login.loginPage("/")
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NoTokensKept())
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(requests))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(tokenCalls(calls)))
                        .userInfoEndpoint(userInfo -> userInfo.oidcUserService(persons))
                        .successHandler((request, response, person) -> response.sendRedirect(Wanted.take(request)))
                        .failureHandler(tellsWhy())
                        .withObjectPostProcessor(providerAwayIsToldToo()))
                .logout(logout -> signsOut(logout, signOut))
                .build();
    }

    /**
     * The token against forgery, in a cookie: visitors who never sign in need no session, and a form that was open when
     * the session ended is still known as ours, until somebody signs in again in this browser. That makes another token;
     * a form in another window is refused then, on a page that says where what was typed still stands. The token is made
     * before the page is written, while a cookie can still be set.
     */
    private static void tokensInACookie(CsrfConfigurer<HttpSecurity> csrf) {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("csrf");
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(settings -> settings.sameSite("Lax"));
        var eager = new XorCsrfTokenRequestAttributeHandler();
        eager.setCsrfRequestAttributeName(null);
        csrf.csrfTokenRepository(cookie).csrfTokenRequestHandler(eager);
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokenCalls(ProviderCalls calls) {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(calls.factory())
                .configureMessageConverters(converters ->
                        converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    private static void signsOut(LogoutConfigurer<HttpSecurity> logout, SignOut signOut) {
        // Not the cookies: a browser would forget those of all sites of the same domain, the provider's among them.
        var forget = new StaticHeadersWriter("Clear-Site-Data", "\"cache\", \"storage\"");
        logout.logoutUrl(SignOut.PATH)
                .addLogoutHandler(new HeaderWriterLogoutHandler(forget))
                .logoutSuccessHandler(signOut);
    }

    private static AuthenticationFailureHandler tellsWhy() {
        return (request, response, failure) -> {
            Refusal refusal = Refusal.of(failure);
            if (refusal == Refusal.FAILED) {
                LOG.warn("Nobody could sign in: {}", cause(failure));
            }
            response.sendRedirect(refusal.page());
        };
    }

    /** Only words of our own or of the protocol: what a provider writes beside them may name somebody. */
    private static String cause(AuthenticationException failure) {
        if (failure instanceof OAuth2AuthenticationException told) {
            String code = told.getError().getErrorCode();
            return CODE.matcher(code).matches() ? code : "an error that is none";
        }
        return String.valueOf(failure.getMessage());
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> providerAwayIsToldToo() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(tellsWhy());
                return filter;
            }
        };
    }
}

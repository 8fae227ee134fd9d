package be.cpasonline.hub.identity;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** Who may reach what. What is not opened here, or by a chain with an earlier order, is closed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class SecurityConfiguration {
    private static final String[] OPEN = {
        "/actuator/prometheus",
        "/model/**",
        "/error",
        // Messages say by their signature who calls.
        "/soap/v1/statuses"
    };

    private final ProblemResponses problems;

    SecurityConfiguration(ProblemResponses problems) {
        this.problems = problems;
    }

    /** A request is observed as a whole; observing each of its filters too would cost more than what they do. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** One for all chains: a system that is known at one is known at the other. */
    @Bean
    RememberedTokens rememberedTokens(ObjectProvider<JwtDecoder> decoder, Clock clock) {
        return new RememberedTokens(required(decoder), clock, Ticker.systemTicker());
    }

    /** The interface for systems: a bearer token with every request, and no session. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    SecurityFilterChain interfaceForSystems(HttpSecurity http, TokenConverter converter, RememberedTokens tokens) {
        return knowsTokens(stateless(http), converter, tokens)
                .securityMatcher("/api/**", "/soap/v1/deliveries")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/api/v1/openapi.yaml", "/soap/v1/deliveries")
                        .permitAll()
                        .anyRequest()
                        .access((caller, request) ->
                                new AuthorizationDecision(caller.get() instanceof SystemAuthentication)))
                .build();
    }

    /** Anybody may ask how the hub is; who comes with a token is known, so that an operator is told the details. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 5)
    SecurityFilterChain health(HttpSecurity http, TokenConverter converter, RememberedTokens tokens) {
        return knowsTokens(stateless(http), converter, tokens)
                .securityMatcher("/actuator/health", "/actuator/health/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** What machines of the house read, and what says by itself who calls; nothing else. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain everythingElse(HttpSecurity http) {
        return stateless(http)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().denyAll())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                        // No token opens these paths, so none is asked for.
                        (request, response, e) ->
                                problems.handle(request, response, new AccessDeniedException("closed", e))))
                .build();
    }

    private HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems));
    }

    private HttpSecurity knowsTokens(HttpSecurity http, TokenConverter converter, RememberedTokens tokens) {
        return http.oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                .accessDeniedHandler(problems)
                .jwt(jwt -> jwt.decoder(tokens::decode).jwtAuthenticationConverter(converter))
                .withObjectPostProcessor(unavailableIsAnsweredToo()));
    }

    private static JwtDecoder required(ObjectProvider<JwtDecoder> decoder) {
        return decoder.getIfAvailable(() -> {
            throw new IllegalStateException(
                    "Nobody is named who issues the tokens of calling systems: set"
                            + " spring.security.oauth2.resourceserver.jwt.issuer-uri (or jwk-set-uri) in config/application.yaml.");
        });
    }

    /** By default the filter lets it through to the server when the issuer's keys cannot be fetched. */
    private ObjectPostProcessor<BearerTokenAuthenticationFilter> unavailableIsAnsweredToo() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(problems::commence);
                return filter;
            }
        };
    }
}

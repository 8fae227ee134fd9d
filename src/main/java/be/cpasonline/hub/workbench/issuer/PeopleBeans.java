package be.cpasonline.hub.workbench.issuer;

import be.cpasonline.hub.platform.language.Pages;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OidcConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The demo's identity provider: what the token issuer has besides where people may sign in. */
@ConditionalOnProperty("demo.people")
@Import({PeoplePage.class, Pages.class, SignedUserInfo.class})
final class PeopleBeans {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JwtEncoder encoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    /** What Spring's authorization server answers; somebody who has not been chosen is chosen first. */
    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, SignedUserInfo userInfo, Clock clock) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    answersToThisMachine(server);
                    server.oidc(oidc -> describesPeople(oidc, userInfo));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(resources -> resources.jwt(Customizer.withDefaults()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, refusal) ->
                        response.sendRedirect(PeoplePage.PATH + "?" + request.getQueryString())))
                .addFilterAfter(new ChosenPerson(clock), SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain page(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(PeoplePage.PATH)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static void answersToThisMachine(OAuth2AuthorizationServerConfigurer server) {
        server.authorizationEndpoint(endpoint ->
                endpoint.authenticationProviders(providers -> providers.forEach(PeopleBeans::takesBackToThisMachine)));
    }

    /** A hub on this machine may have any port. */
    private static void takesBackToThisMachine(AuthenticationProvider provider) {
        if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
            requests.setAuthenticationValidator(PeopleBeans::check);
        }
    }

    private static void check(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        if (!ThisMachine.has(request.getRedirectUri())) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST), null);
        }
        OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR.accept(context);
    }

    private static void describesPeople(OidcConfigurer oidc, SignedUserInfo userInfo) {
        oidc.userInfoEndpoint(
                endpoint -> endpoint.userInfoMapper(PeopleBeans::described).userInfoResponseHandler(userInfo));
        oidc.logoutEndpoint(endpoint -> endpoint.authenticationProviders(providers -> providers.forEach(provider -> {
                    if (provider instanceof OidcLogoutAuthenticationProvider logout) {
                        logout.setAuthenticationValidator(context -> {});
                    }
                }))
                .logoutResponseHandler((request, response, done) -> ThisMachine.leadBack(request, response))
                // After a restart nobody is known any more, and nobody needs to sign out.
                .errorResponseHandler((request, response, unknown) -> ThisMachine.leadBack(request, response)));
    }

    private static OidcUserInfo described(OidcUserInfoAuthenticationContext context) {
        return new OidcUserInfo(InventedPerson.of(context.getAuthorization().getPrincipalName())
                .orElseThrow()
                .claims());
    }

    /** Says in the ID token of a person how they were identified. */
    static void identified(JwtEncodingContext token) {
        Authentication principal = token.getPrincipal();
        if (principal != null
                && OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
            InventedPerson person = InventedPerson.of(principal.getName()).orElseThrow();
            token.getClaims()
                    .claim("acr", person.means().level())
                    .claim("amr", List.of(person.means().word(), person.means().level()));
        }
    }
}

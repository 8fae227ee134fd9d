package be.cpasonline.hub.identity.person;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import tools.jackson.databind.json.JsonMapper;

/** A provider that does not sign user info, and names its claims otherwise. */
class PlainUserInfoTest {
    private static final String OAUTH = "spring.security.oauth2.client";

    private final ForgedProvider provider = new ForgedProvider();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void isBelievedWhereTheConfigurationSaysSo() {
        provider.tells(okJson("{\"sub\":\"somebody\",\"nrn\":\"85073003328\",\"family_name\":\"Peeters\","
                + "\"birthdate\":\"1985-07-30\",\"prefLanguage\":\"de-BE\"}"));
        assertThat(load()).isInstanceOfSatisfying(PersonUser.class, user -> {
            assertThat(user.person().niss()).isEqualTo("85073003328");
            assertThat(user.person().familyName()).isEqualTo("Peeters");
            assertThat(user.person().birthDate()).hasToString("1985-07-30");
            assertThat(user.person().language()).hasToString("GERMAN");
            assertThat(user.person().identification().authenticatedAt()).hasToString("2026-11-23T10:00+01:00");
            assertThat(user.person() + " " + user)
                    .contains("Level500")
                    .doesNotContain("Peeters", "85073003328", "somebody");
        });
    }

    @Test
    void isNotBelievedAboutSomebodyElse() {
        provider.tells(okJson("{\"sub\":\"another\",\"nrn\":\"85073003328\",\"family_name\":\"Peeters\"}"));
        assertThatExceptionOfType(AuthenticationServiceException.class).isThrownBy(this::load);
    }

    @Test
    void isNotBelievedWhereItIsNone() {
        provider.tells(okJson("garbage"));
        assertThatExceptionOfType(AuthenticationServiceException.class).isThrownBy(this::load);
    }

    private Object load() {
        PersonSettings settings = binder().bindOrCreate("hub.person", Bindable.of(PersonSettings.class));
        var oauth = binder().bindOrCreate(OAUTH, Bindable.of(OAuth2ClientProperties.class));
        var known = new PersonProvider(oauth, settings);
        var calls = new ProviderCalls(settings);
        var service = new PersonService(
                settings,
                new ProviderTokens(known, calls),
                new PersonClaims(settings, Clock.systemUTC()),
                calls,
                JsonMapper.shared());
        var registration = Objects.requireNonNull(known.findByRegistrationId("fas"));
        return service.loadUser(new OidcUserRequest(registration, accessToken(), idToken()));
    }

    private static OAuth2AccessToken accessToken() {
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                "t",
                Instant.now(),
                Instant.now().plusSeconds(60));
    }

    private static OidcIdToken idToken() {
        return OidcIdToken.withTokenValue("t")
                .subject("somebody")
                .authenticationContextClass("urn:be:fedict:iam:fas:Level500")
                .authTime(Instant.parse("2026-11-23T09:00:00Z"))
                .build();
    }

    private Binder binder() {
        Map<String, Object> properties = new HashMap<>(Map.of(
                OAUTH + ".registration.fas.client-id",
                ForgedProvider.CLIENT,
                OAUTH + ".registration.fas.authorization-grant-type",
                "authorization_code",
                OAUTH + ".registration.fas.redirect-uri",
                "{baseUrl}/login/oauth2/code/fas",
                OAUTH + ".provider.fas.authorization-uri",
                provider.url() + "/authorize",
                OAUTH + ".provider.fas.token-uri",
                provider.url() + "/token",
                OAUTH + ".provider.fas.user-info-uri",
                provider.url() + "/userinfo",
                OAUTH + ".provider.fas.jwk-set-uri",
                provider.url() + "/keys",
                "hub.person.issuers",
                provider.url(),
                "hub.person.signed-user-info",
                "false",
                "hub.person.claims.national-number",
                "nrn"));
        properties.put("hub.person.claims.family-name", "family_name");
        return new Binder(new MapConfigurationPropertySource(properties));
    }
}

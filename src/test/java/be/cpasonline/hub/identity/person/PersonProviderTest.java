package be.cpasonline.hub.identity.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;

/** What of a provider's configuration a hub does not start with. */
class PersonProviderTest {
    private static final String OAUTH = "spring.security.oauth2.client";
    private static final String ISSUER = OAUTH + ".provider.fas.issuer-uri";

    private final Map<String, Object> properties = new HashMap<>(Map.of(OAUTH + ".registration.fas.client-id", "hub"));

    @Test
    void aProviderIsSpokenToOverTlsOrOnThisMachine() {
        properties.put(ISSUER, "https://idp.example/fas");
        assertThat(provider().configured()).isTrue();
        assertThat(provider().origins()).containsExactly("https://idp.example");
        properties.put(ISSUER, "http://localhost:8081");
        assertThatNoException().isThrownBy(this::provider);
        properties.put(ISSUER, "http://idp.example/fas");
        assertThatException().isThrownBy(this::provider).withMessageContaining("must begin with https");
        properties.put(ISSUER, "http://localhost.example/fas");
        assertThatException().isThrownBy(this::provider).withMessageContaining("must begin with https");
    }

    @Test
    void whereAPersonSignsOutIsAPlaceOfTheProviderToo() {
        properties.put(ISSUER, "https://idp.example/fas");
        properties.put("hub.person.end-session", "https://out.example/end?x=1");
        assertThat(provider().origins()).containsExactly("https://idp.example", "https://out.example");
        properties.put("hub.person.end-session", "http://out.example/end");
        assertThatException().isThrownBy(this::provider).withMessageContaining("must begin with https");
    }

    @Test
    void aProviderHasAName() {
        properties.put(OAUTH + ".provider.fas.token-uri", "https://idp.example/token");
        assertThatException().isThrownBy(this::provider).withMessageContaining("hub.person.issuers");
        properties.put("hub.person.issuers", "https://idp.example");
        assertThatNoException().isThrownBy(this::provider);
    }

    @Test
    void aProviderOfAnotherNameIsNotThatOfPersons() {
        properties.put("hub.person.registration", "other");
        assertThat(provider().configured()).isFalse();
        assertThat(provider().findByRegistrationId("fas")).isNull();
    }

    @Test
    void theLowestLevelThatIsEnoughIsOneOfAll() {
        properties.put("hub.person.minimum-level", "urn:be:fedict:iam:fas:Level500");
        assertThat(settings().sufficientLevels()).containsExactly("urn:be:fedict:iam:fas:Level500");
        assertThat(settings().isMinimumLevelKnown()).isTrue();
        properties.put("hub.person.requested-levels", "a,b");
        assertThat(settings().acrValues()).isEqualTo("a b");
        properties.put("hub.person.minimum-level", "high");
        assertThat(settings().isMinimumLevelKnown()).isFalse();
    }

    private PersonProvider provider() {
        var oauth = binder().bindOrCreate(OAUTH, Bindable.of(OAuth2ClientProperties.class));
        return new PersonProvider(oauth, settings());
    }

    private PersonSettings settings() {
        return binder().bindOrCreate("hub.person", Bindable.of(PersonSettings.class));
    }

    private Binder binder() {
        return new Binder(new MapConfigurationPropertySource(properties));
    }
}

package be.cpasonline.hub.identity.person;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The provider that persons sign in with. What it publishes about itself is read when the first person signs in, so that
 * a hub starts while its provider is away.
 */
@Component
@EnableConfigurationProperties({PersonSettings.class, OAuth2ClientProperties.class})
class PersonProvider implements ClientRegistrationRepository {
    private final OAuth2ClientProperties properties;
    private final PersonSettings settings;
    private volatile Map<String, ClientRegistration> registrations = Map.of();

    PersonProvider(OAuth2ClientProperties properties, PersonSettings settings) {
        this.properties = properties;
        this.settings = settings;
        addresses().filter(address -> !trustworthy(address)).findFirst().ifPresent(address -> {
            throw new IllegalStateException("Persons cannot sign in with a provider at " + address
                    + ": its address must begin with https (spring.security.oauth2.client.provider,"
                    + " hub.person.end-session).");
        });
        if (configured() && settings.issuers().isEmpty() && issuerUri().isEmpty()) {
            throw new IllegalStateException("Persons cannot sign in with a provider without a name: set its issuer-uri"
                    + " (spring.security.oauth2.client.provider), or hub.person.issuers.");
        }
    }

    /** Whether there is one. */
    boolean configured() {
        return properties.getRegistration().containsKey(settings.registration());
    }

    /**
     * The registration of the hub at the provider.
     *
     * @throws AuthenticationServiceException while the provider cannot be asked about itself
     */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!configured() || !settings.registration().equals(id)) {
            return null;
        }
        if (registrations.isEmpty()) {
            registrations = read();
        }
        return registrations.get(id);
    }

    private Map<String, ClientRegistration> read() {
        try {
            return new OAuth2ClientPropertiesMapper(properties).asClientRegistrations();
        } catch (RuntimeException e) {
            throw new AuthenticationServiceException("The provider that persons sign in with does not answer.", e);
        }
    }

    /** The names that the provider may have in its tokens. */
    Set<String> issuers(ClientRegistration registration) {
        Set<String> issuers = new HashSet<>(settings.issuers());
        Optional.ofNullable(registration.getProviderDetails().getIssuerUri()).ifPresent(issuers::add);
        return issuers;
    }

    /**
     * Where the provider's pages are, as far as the configuration says it: scheme, host and port. Signing out there is
     * among them: a browser refuses to be led from a form to where the page's policy does not let forms go.
     */
    Set<String> origins() {
        Set<String> origins = new TreeSet<>();
        addresses().map(PersonProvider::origin).forEach(origins::add);
        return origins;
    }

    private Stream<URI> addresses() {
        return Stream.concat(ofClient(), Stream.ofNullable(settings.endSession()));
    }

    private Stream<URI> ofClient() {
        return details().stream()
                .flatMap(provider -> Stream.of(
                        provider.getIssuerUri(),
                        provider.getAuthorizationUri(),
                        provider.getTokenUri(),
                        provider.getUserInfoUri(),
                        provider.getJwkSetUri()))
                .filter(Objects::nonNull)
                .map(URI::create);
    }

    private Optional<String> issuerUri() {
        return details().map(OAuth2ClientProperties.Provider::getIssuerUri);
    }

    private Optional<OAuth2ClientProperties.Provider> details() {
        return Optional.ofNullable(properties.getRegistration().get(settings.registration()))
                .map(registration -> Objects.requireNonNullElse(registration.getProvider(), settings.registration()))
                .map(name -> properties.getProvider().get(name));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /** Over TLS, or on this machine: a provider that is tried out. */
    private static boolean trustworthy(URI address) {
        return "https".equals(address.getScheme())
                || List.of("localhost", "127.0.0.1").contains(address.getHost());
    }
}

package be.cpasonline.hub.identity.person;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Verifies what the provider signs: ID tokens (OpenID Connect Core 3.1.3.7) and signed user info (5.3.2). The keys are the
 * provider's published ones.
 */
@Component
final class ProviderTokens implements JwtDecoderFactory<ClientRegistration> {
    private static final List<SignatureAlgorithm> ALGORITHMS =
            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final PersonProvider provider;
    private final ClientHttpRequestFactory calls;
    private final Map<String, JwtDecoder> idTokens = new ConcurrentHashMap<>();
    private final Map<String, JwtDecoder> userInfos = new ConcurrentHashMap<>();

    ProviderTokens(PersonProvider provider, ProviderCalls calls) {
        this.provider = provider;
        this.calls = calls.factory();
    }

    /** Reads ID tokens. */
    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return idTokens.computeIfAbsent(
                registration.getRegistrationId(),
                id -> decoder(
                        registration,
                        List.of(
                                new JwtTimestampValidator(),
                                issuer(registration),
                                new OidcIdTokenValidator(ofAnyIssuer(registration)))));
    }

    /** Reads signed user info; whether it is about the person of the ID token is not looked at. */
    JwtDecoder userInfo(ClientRegistration registration) {
        return userInfos.computeIfAbsent(
                registration.getRegistrationId(),
                id -> decoder(
                        registration,
                        List.of(new JwtTimestampValidator(), issuer(registration), audience(registration))));
    }

    private JwtDecoder decoder(ClientRegistration registration, List<OAuth2TokenValidator<Jwt>> validators) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys(registration))
                .jwsAlgorithms(accepted -> accepted.addAll(ALGORITHMS))
                .restOperations(new RestTemplate(calls))
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }

    private static String keys(ClientRegistration registration) {
        String keys = registration.getProviderDetails().getJwkSetUri();
        if (keys == null) {
            throw new AuthenticationServiceException("The provider publishes no keys (jwk-set-uri).");
        }
        return keys;
    }

    private OAuth2TokenValidator<Jwt> issuer(ClientRegistration registration) {
        return new JwtClaimValidator<Object>(
                JwtClaimNames.ISS,
                issuer -> issuer != null && provider.issuers(registration).contains(issuer.toString()));
    }

    private static OAuth2TokenValidator<Jwt> audience(ClientRegistration registration) {
        return new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audience -> audience != null && audience.contains(registration.getClientId()));
    }

    /** Spring's validator knows one name only; ours looks at the issuer. */
    private static ClientRegistration ofAnyIssuer(ClientRegistration registration) {
        return ClientRegistration.withClientRegistration(registration)
                .issuerUri(null)
                .build();
    }
}

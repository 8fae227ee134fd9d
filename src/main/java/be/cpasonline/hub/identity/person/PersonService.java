package be.cpasonline.hub.identity.person;

import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks the provider who a person is, and believes it only as far as it is signed. */
@Service
final class PersonService implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private static final MediaType SIGNED = MediaType.valueOf("application/jwt");
    private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {};
    private static final ParameterizedTypeReference<String> TEXT = ParameterizedTypeReference.forType(String.class);

    private final PersonSettings settings;
    private final ProviderTokens tokens;
    private final PersonClaims claims;
    private final RestClient provider;
    private final JsonMapper json;

    PersonService(
            PersonSettings settings, ProviderTokens tokens, PersonClaims claims, ProviderCalls calls, JsonMapper json) {
        this.settings = settings;
        this.tokens = tokens;
        this.claims = claims;
        this.provider = RestClient.builder().requestFactory(calls.factory()).build();
        this.json = json;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        return new PersonUser(claims.person(token, userInfo(request)), token);
    }

    /** Nothing where the provider has nothing to ask at; the ID token then says all. */
    private Map<String, Object> userInfo(OidcUserRequest request) {
        String uri = request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUri();
        if (uri == null || uri.isEmpty()) {
            return Map.of();
        }
        try {
            Map<String, Object> told = read(request.getClientRegistration(), ask(uri, request));
            if (!Objects.equals(request.getIdToken().getSubject(), told.get("sub"))) {
                throw new AuthenticationServiceException("The user info is about somebody else than the ID token.");
            }
            return told;
        } catch (RestClientException | JwtException | JacksonException e) {
            throw new AuthenticationServiceException("The user info was not given, or not as it should be.", e);
        }
    }

    private ResponseEntity<String> ask(String uri, OidcUserRequest request) {
        return provider.get()
                .uri(uri)
                .headers(headers ->
                        headers.setBearerAuth(request.getAccessToken().getTokenValue()))
                .accept(SIGNED, MediaType.APPLICATION_JSON)
                .retrieve()
                .toEntity(TEXT);
    }

    private Map<String, Object> read(ClientRegistration registration, ResponseEntity<String> answer) {
        String body = answer.getBody();
        if (body == null) {
            throw new AuthenticationServiceException("The user info is empty.");
        }
        if (SIGNED.isCompatibleWith(answer.getHeaders().getContentType())) {
            return tokens.userInfo(registration).decode(body.strip()).getClaims();
        }
        if (settings.signedUserInfo()) {
            throw new AuthenticationServiceException(
                    "The user info is not signed (hub.person.signed-user-info says that it must be).");
        }
        return json.readValue(body, CLAIMS);
    }
}

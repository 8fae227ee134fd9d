package be.cpasonline.hub.identity.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** After the session has ended here, ends it at the provider too where it offers that (OpenID Connect RP-Initiated Logout). */
@Component
final class SignOut implements LogoutSuccessHandler {
    static final String PATH = "/sign-out";
    static final String DONE = "/signed-out";

    private final PersonProvider provider;
    private final PersonSettings settings;

    SignOut(PersonProvider provider, PersonSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        String target = authentication instanceof PersonAuthentication person
                ? atProvider(person, request).orElse(DONE)
                : DONE;
        response.sendRedirect(target);
    }

    private Optional<String> atProvider(PersonAuthentication person, HttpServletRequest request) {
        try {
            return Optional.ofNullable(provider.findByRegistrationId(settings.registration()))
                    .flatMap(registration -> address(registration, person, request));
        } catch (AuthenticationException away) {
            return Optional.empty();
        }
    }

    private Optional<String> address(
            ClientRegistration registration, PersonAuthentication person, HttpServletRequest request) {
        return endSession(registration)
                .map(address -> UriComponentsBuilder.fromUriString(address)
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(person.getCredentials(), registration.getClientId(), back(request))
                        .toUriString());
    }

    private Optional<String> endSession(ClientRegistration registration) {
        Object published =
                registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return Optional.ofNullable(settings.endSession() == null ? published : settings.endSession())
                .map(Object::toString);
    }

    private static String back(HttpServletRequest request) {
        return UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
                .replacePath(DONE)
                .replaceQuery(null)
                .toUriString();
    }
}

package be.cpasonline.hub.identity.person;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** Asks the provider for a level, and for its pages in the person's language (OpenID Connect Core 3.1.2.1). */
@Component
final class AuthorizationRequests implements OAuth2AuthorizationRequestResolver {
    private final OAuth2AuthorizationRequestResolver plain;
    private final PersonSettings settings;
    private final AskedLanguage language;

    AuthorizationRequests(PersonProvider provider, PersonSettings settings, AskedLanguage language) {
        this.plain = new DefaultOAuth2AuthorizationRequestResolver(provider, SignIn.START);
        this.settings = settings;
        this.language = language;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return completed(plain.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return completed(plain.resolve(request, registration), request);
    }

    private @Nullable OAuth2AuthorizationRequest completed(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        return asked == null
                ? null
                : OAuth2AuthorizationRequest.from(asked)
                        .additionalParameters(more -> {
                            more.put("acr_values", settings.acrValues());
                            more.put("ui_locales", language.of(request).getLanguage());
                        })
                        .build();
    }
}

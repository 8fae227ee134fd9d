package be.cpasonline.hub.identity.person;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Signing in, for pages. */
@Component
public class SignIn {
    static final String START = "/oauth2/authorization";
    static final String LANGUAGE = "lang";

    private final PersonProvider provider;
    private final PersonSettings settings;

    SignIn(PersonProvider provider, PersonSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    /** Whether there is a provider to sign in with. Where there is none, pages that need a person cannot be reached. */
    public boolean available() {
        return provider.configured();
    }

    /** Where signing in begins, in a language. Who goes to a page that needs a person is led there without it. */
    public String path(Locale language) {
        return START + "/" + settings.registration() + "?" + LANGUAGE + "=" + language.getLanguage();
    }
}

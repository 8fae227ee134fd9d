package be.cpasonline.hub.identity.person;

import be.cpasonline.hub.platform.language.CallerLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** In which language a page is read, where no controller is asked: the one that its address names, else the person's own. */
@Component
final class AskedLanguage {
    private final ObjectProvider<LocaleResolver> pages;

    AskedLanguage(ObjectProvider<LocaleResolver> pages) {
        this.pages = pages;
    }

    Locale of(HttpServletRequest request) {
        String asked = request.getParameter(SignIn.LANGUAGE);
        return CallerLanguage.KNOWN.stream()
                .filter(known -> known.getLanguage().equals(asked))
                .findFirst()
                .orElseGet(() -> usual(request));
    }

    private Locale usual(HttpServletRequest request) {
        Locale usual = pages.stream()
                .findFirst()
                .map(resolver -> resolver.resolveLocale(request))
                .orElseGet(() -> CallerLanguage.of(request));
        return CallerLanguage.KNOWN.stream()
                .filter(known -> known.getLanguage().equals(usual.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}

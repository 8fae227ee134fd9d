package be.cpasonline.hub.platform.page;

import be.cpasonline.hub.platform.language.CallerLanguage;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * In which language a page is read: the one that was chosen ({@code ?lang=nl}), kept in a cookie that says nothing else
 * and so lasts through sign-in; else the browser's.
 */
final class PageLanguage extends CookieLocaleResolver {
    static final String PARAMETER = "lang";

    private static final Duration KEPT = Duration.ofDays(365);

    PageLanguage() {
        super("language");
        setCookieMaxAge(KEPT);
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setDefaultLocaleFunction(CallerLanguage::of);
    }

    /** Any other value than the four is as none. */
    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
        return CallerLanguage.KNOWN.stream()
                .filter(known -> known.getLanguage().equals(value))
                .findFirst()
                .orElse(null);
    }
}

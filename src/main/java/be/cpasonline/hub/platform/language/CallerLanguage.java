package be.cpasonline.hub.platform.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which language a caller is answered: French, Dutch, German or English. */
public final class CallerLanguage {
    /** The languages there are texts in. */
    public static final List<Locale> KNOWN = List.of(Locale.FRENCH, Locale.of("nl"), Locale.GERMAN, Locale.ENGLISH);

    private CallerLanguage() {}

    /** By the request's {@code Accept-Language}: regions are accepted ({@code fr-BE}); English where nothing fits. */
    public static Locale of(HttpServletRequest request) {
        return of(request.getHeader("Accept-Language"));
    }

    static Locale of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), KNOWN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}

package be.cpasonline.hub.platform.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days in words, as they are written in Belgium. */
public final class Days {
    private static final String BELGIUM = "BE";

    private Days() {}

    /** For instance {@code 29 novembre 2026}. */
    public static String inWords(LocalDate day, Locale language) {
        return written(day, FormatStyle.LONG, language);
    }

    /** For instance {@code dimanche 29 novembre 2026}. */
    public static String withWeekday(LocalDate day, Locale language) {
        return written(day, FormatStyle.FULL, language);
    }

    private static String written(LocalDate day, FormatStyle style, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(style)
                .withLocale(Locale.of(language.getLanguage(), BELGIUM))
                .format(day);
    }
}

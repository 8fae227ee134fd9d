package be.cpasonline.hub.transport.mail.paper;

import be.cpasonline.hub.platform.language.Days;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the parts of an application are called in the centre's language, and how their values are written there. */
final class Labels {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final ResourceBundle texts;
    private final Locale locale;

    Labels(Locale language) {
        this.texts = ResourceBundle.getBundle("transport.mail.paper", language);
        this.locale = Locale.of(language.getLanguage(), "BE");
    }

    Locale locale() {
        return locale;
    }

    /** A text of the paper itself. */
    String text(String key) {
        return texts.getString(key);
    }

    /** What a component of a record is called. */
    String field(Class<?> record, String component) {
        String own = "field." + record.getSimpleName() + "." + component;
        return texts.containsKey(own) ? texts.getString(own) : texts.getString("field." + component);
    }

    /** What help a kind of need asks for. */
    String need(Class<?> need) {
        return texts.getString("need." + need.getSimpleName());
    }

    String code(Enum<?> code) {
        return texts.getString(code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    String yesOrNo(boolean value) {
        return texts.getString(value ? "yes" : "no");
    }

    String day(LocalDate day) {
        return Days.inWords(day, locale);
    }

    String moment(OffsetDateTime moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZoneSameInstant(BRUSSELS));
    }

    /** An amount that is counted in cents. */
    String euro(long cents) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(BigDecimal.valueOf(cents, 2));
    }
}

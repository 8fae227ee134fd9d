package be.cpasonline.hub.intake.form.start;

import java.time.Period;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a period in words. */
@Component
class HowLong {
    private static final int MONTHS = 12;

    private final MessageSource texts;

    HowLong(MessageSource texts) {
        this.texts = texts;
    }

    /** In years where it is whole years, in months where it is whole months, in days otherwise: never less than it is. */
    String is(Period period, Locale reader) {
        long months = period.toTotalMonths();
        if (period.getDays() == 0 && months % MONTHS == 0) {
            return text("start.years", months / MONTHS, reader);
        }
        return period.getDays() == 0
                ? text("start.months", months, reader)
                : text("start.days", Math.round(Math.ceil(months * 30.5)) + period.getDays(), reader);
    }

    private String text(String key, long count, Locale reader) {
        return texts.getMessage(key, new Object[] {count}, reader);
    }
}

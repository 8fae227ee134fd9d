package be.cpasonline.hub.intake.form.start;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
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

    /** In years where it is whole years, in months where it is whole months, in days otherwise. */
    String is(Period period, Locale reader) {
        long months = period.toTotalMonths();
        if (!period.normalized().equals(Period.ofMonths(Math.toIntExact(months)).normalized())) {
            LocalDate day = LocalDate.EPOCH;
            return text("start.days", ChronoUnit.DAYS.between(day, day.plus(period)), reader);
        }
        return months % MONTHS == 0
                ? text("start.years", months / MONTHS, reader)
                : text("start.months", months, reader);
    }

    private String text(String key, long count, Locale reader) {
        return texts.getMessage(key, new Object[] {count}, reader);
    }
}

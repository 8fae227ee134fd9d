package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.platform.time.Brussels;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as it is typed, in three fields. */
record DayParts(String day, String month, String year) {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

    private static final int FIRST_YEAR = 1900;

    /** The fields of a day that is kept; empty ones where none is. */
    static DayParts of(String kept) {
        if (kept.isEmpty()) {
            return new DayParts("", "", "");
        }
        LocalDate date = LocalDate.parse(kept);
        return new DayParts(
                String.valueOf(date.getDayOfMonth()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getYear()));
    }

    /** Whether anything was typed. */
    boolean told() {
        return !(day + month + year).isBlank();
    }

    /** The day, where it is one and not after today. */
    Optional<LocalDate> until(Clock clock) {
        try {
            LocalDate date = LocalDate.of(number(year), number(month), number(day));
            boolean possible =
                    date.getYear() >= FIRST_YEAR && !date.isAfter(LocalDate.now(clock.withZone(Brussels.ZONE)));
            return Optional.of(date).filter(any -> possible);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        return DIGITS.matcher(text.strip()).matches() ? Integer.parseInt(text.strip()) : 0;
    }
}

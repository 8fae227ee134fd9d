package be.cpasonline.hub.intake.questions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A day as a page asks for it, in three fields; each is empty where nothing was typed. */
public record DayParts(String day, String month, String year) {
    private static final Pattern ONE_OR_TWO_DIGITS = Pattern.compile("[0-9]{1,2}");
    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
    private static final int EARLIEST = 1900;

    /** The fields of a day that is kept as {@code 2026-11-30}; empty ones where the text is empty. */
    public static DayParts of(String kept) {
        if (kept.isEmpty()) {
            return new DayParts("", "", "");
        }
        LocalDate date = LocalDate.parse(kept);
        return new DayParts(
                String.valueOf(date.getDayOfMonth()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getYear()));
    }

    /** What was typed in the fields of a question. */
    public static DayParts typed(String question, Typed typed) {
        return new DayParts(
                typed.one(question + "-day"), typed.one(question + "-month"), typed.one(question + "-year"));
    }

    /** Whether anything was typed. */
    public boolean told() {
        return !(day + month + year).isBlank();
    }

    /** Whether something was typed in each field. */
    public boolean complete() {
        return Stream.of(day, month, year).noneMatch(String::isBlank);
    }

    /**
     * The day; empty where it is none. A day before 1900 is mistyped: nobody who asks for help, or lives with them, was
     * born before.
     */
    public Optional<LocalDate> read() {
        if (!ONE_OR_TWO_DIGITS.matcher(day.strip()).matches()
                || !ONE_OR_TWO_DIGITS.matcher(month.strip()).matches()
                || !FOUR_DIGITS.matcher(year.strip()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)))
                    .filter(date -> date.getYear() >= EARLIEST);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.strip());
    }
}

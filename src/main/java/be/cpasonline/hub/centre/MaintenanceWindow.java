package be.cpasonline.hub.centre;

import be.cpasonline.hub.platform.time.Brussels;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a package is maintained by its vendor, and nothing is sent to it. Times are those of Brussels.
 *
 * @param weekly on which day of each week it begins; once, where none is given
 * @param from when it begins: {@code 22:00} with a day of the week, else {@code 2026-12-05T22:00}
 * @param until when it ends, in the same form; an earlier time of day than {@code from} is on the next day
 */
public record MaintenanceWindow(
        @Nullable DayOfWeek weekly,

        @NotNull @Pattern(regexp = FORM, message = WRONG_FORM) String from,

        @NotNull @Pattern(regexp = FORM, message = WRONG_FORM) String until) {
    private static final String FORM = "(\\d{4}-\\d{2}-\\d{2}T)?\\d{2}:\\d{2}";
    private static final String WRONG_FORM =
            "must be a time with a day of the week, '22:00', or a date and a time, '2026-12-05T22:00'";

    /** Both are times of day with a day of the week, or both are moments, the earlier one first. */
    @AssertTrue(message = "must be a time of day with 'weekly', or a date and a time before 'until' without it") public boolean isFromBeforeUntil() {
        try {
            if (weekly != null) {
                return !LocalTime.parse(from).equals(LocalTime.parse(until));
            }
            return LocalDateTime.parse(from).isBefore(LocalDateTime.parse(until));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** When it ends, where it holds now; empty where it does not hold. */
    public Optional<Instant> holdsUntil(Instant now) {
        return spans(now.atZone(Brussels.ZONE))
                .filter(span -> !now.isBefore(span.from) && now.isBefore(span.until))
                .map(Span::until)
                .findFirst();
    }

    /** The one span, or those of this week that may reach to today. */
    private Stream<Span> spans(ZonedDateTime now) {
        if (weekly == null) {
            return Stream.of(span(LocalDateTime.parse(from), LocalDateTime.parse(until)));
        }
        LocalTime begin = LocalTime.parse(from);
        LocalTime end = LocalTime.parse(until);
        return Stream.of(now.toLocalDate(), now.toLocalDate().minusDays(1))
                .filter(day -> day.getDayOfWeek() == weekly)
                .map(day -> span(day.atTime(begin), dayOfEnd(day, begin, end).atTime(end)));
    }

    private static LocalDate dayOfEnd(LocalDate day, LocalTime begin, LocalTime end) {
        return end.isAfter(begin) ? day : day.plusDays(1);
    }

    private static Span span(LocalDateTime from, LocalDateTime until) {
        return new Span(
                from.atZone(Brussels.ZONE).toInstant(),
                until.atZone(Brussels.ZONE).toInstant());
    }

    private record Span(Instant from, Instant until) {}
}

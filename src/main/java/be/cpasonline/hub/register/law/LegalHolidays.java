package be.cpasonline.hub.register.law;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The days of the ten legal holidays (law of 4 January 1974, royal decree of 18 April 1974). */
final class LegalHolidays {
    private final HolidayManager calendar =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BELGIUM));
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();
    private final Set<String> keys;

    /** The calendar knows more days than the law does, so the law's are named; an unknown one is refused. */
    LegalHolidays(Collection<String> keys) {
        this.keys = Set.copyOf(keys);
        Set<String> unknown = new HashSet<>(keys);
        calendar.getHolidays(Year.of(2026)).forEach(holiday -> unknown.remove(holiday.getPropertiesKey()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("hub.law.legal-holidays: not in the calendar of Belgium: " + unknown);
        }
    }

    boolean include(LocalDate day) {
        return of(day.getYear()).contains(day);
    }

    Set<LocalDate> of(int year) {
        return byYear.computeIfAbsent(
                year,
                unseen -> calendar.getHolidays(Year.of(year)).stream()
                        .filter(holiday -> keys.contains(holiday.getPropertiesKey()))
                        .map(Holiday::getDate)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}

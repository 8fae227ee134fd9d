package be.cpasonline.hub.register.law;

import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.register.Receipt.DueDate;
import be.cpasonline.hub.register.Receipt.ReceptionMoved;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The dates that the law gives to an application, in the time of Brussels. */
@Component
public class LegalCalendar {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final LawSettings law;
    private final LegalHolidays holidays;

    LegalCalendar(LawSettings law) {
        this.law = law;
        this.holidays = new LegalHolidays(law.legalHolidays());
    }

    /**
     * The legal date of reception: the day of submission, or the next working day after a Saturday, a Sunday or a
     * legal holiday (organic law of 8 July 1976, art. 58 par. 1, as replaced by the law of 29 February 2024, art. 2).
     */
    public Reception reception(Instant submittedAt) {
        LocalDate submittedOn = LocalDate.ofInstant(submittedAt, Brussels.ZONE);
        LocalDate on = submittedOn;
        while (!isWorkingDay(on)) {
            on = on.plusDays(1);
        }
        return new Reception(on, on.equals(submittedOn) ? Optional.empty() : Optional.of(whyNot(submittedOn)));
    }

    /** Whether a day is neither Saturday, Sunday nor a legal holiday; bridge days and community days are working days. */
    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.include(day);
    }

    private static ReceptionMoved whyNot(LocalDate submittedOn) {
        return WEEKEND.contains(submittedOn.getDayOfWeek()) ? ReceptionMoved.WEEKEND : ReceptionMoved.LEGAL_HOLIDAY;
    }

    /**
     * What is due when, on each legal track, at the latest. The day of reception is not counted; a date is not moved
     * off a weekend, which is the safe side for the person.
     */
    public List<DueDate> dueDates(LocalDate receivedOn) {
        return law.dueDates().stream()
                .map(due -> new DueDate(due.track(), due.step(), receivedOn.plus(due.within()), due.article()))
                .toList();
    }

    /** Codes of what a receipt must mention, in this order. */
    public List<String> mentions() {
        return law.mentions();
    }

    /** Names the state of the rules by which dates are computed. */
    public String ruleVersion() {
        return law.ruleVersion();
    }

    /**
     * When an application counts as received.
     *
     * @param on the legal date
     * @param moved why it is not the day of submission; empty where it is
     */
    public record Reception(LocalDate on, Optional<ReceptionMoved> moved) {}
}

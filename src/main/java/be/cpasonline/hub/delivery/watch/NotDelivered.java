package be.cpasonline.hub.delivery.watch;

import be.cpasonline.hub.delivery.AlarmKind;
import be.cpasonline.hub.delivery.store.Concern;
import be.cpasonline.hub.delivery.store.WatchStore;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.register.law.LegalCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Barks when the day of reception has ended and the centre's package has not got it. */
@Component
class NotDelivered implements Watchdog {
    private final WatchStore store;
    private final LegalCalendar calendar;
    private final Clock clock;

    NotDelivered(WatchStore store, LegalCalendar calendar, Clock clock) {
        this.store = store;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public AlarmKind kind() {
        return AlarmKind.NOT_DELIVERED;
    }

    @Override
    public List<Concern> look() {
        return store.notDelivered(endOfLastDayOfReception());
    }

    /** All that came in before this moment was received, in the sense of the law, on a day that is over. */
    private Instant endOfLastDayOfReception() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Brussels.ZONE);
        LocalDate day = today.minusDays(1);
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day.plusDays(1).atStartOfDay(Brussels.ZONE).toInstant();
    }
}

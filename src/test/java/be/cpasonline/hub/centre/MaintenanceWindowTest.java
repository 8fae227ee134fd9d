package be.cpasonline.hub.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaintenanceWindowTest {
    @ParameterizedTest
    @CsvSource({
        // once, at winter time
        ", 2026-12-05T22:00, 2026-12-06T02:00, 2026-12-05T20:59:59Z, ",
        ", 2026-12-05T22:00, 2026-12-06T02:00, 2026-12-05T21:00:00Z, 2026-12-06T01:00:00Z",
        ", 2026-12-05T22:00, 2026-12-06T02:00, 2026-12-06T01:00:00Z, ",
        // every Saturday over midnight
        "SATURDAY, 22:00, 02:00, 2026-12-05T22:00:00Z, 2026-12-06T01:00:00Z",
        "SATURDAY, 22:00, 02:00, 2026-12-06T00:30:00Z, 2026-12-06T01:00:00Z",
        "SATURDAY, 22:00, 02:00, 2026-12-06T22:00:00Z, ",
        // every Sunday, at summer time
        "SUNDAY, 02:00, 04:00, 2026-07-05T00:30:00Z, 2026-07-05T02:00:00Z"
    })
    void itHoldsFromItsBeginningToItsEndByTheClockOfBrussels(
            DayOfWeek weekly, String from, String until, Instant now, Instant end) {
        assertThat(new MaintenanceWindow(weekly, from, until).holdsUntil(now).orElse(null))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        ", 22:00, 23:00",
        ", 2026-12-05T22:00, 2026-12-05T21:00",
        "MONDAY, 2026-12-05T22:00, 2026-12-05T23:00",
        "MONDAY, 22:00, 22:00",
        ", 2026-13-05T22:00, 2026-12-05T23:00"
    })
    void whatIsNoSpanIsRefused(DayOfWeek weekly, String from, String until) {
        assertThat(new MaintenanceWindow(weekly, from, until).isFromBeforeUntil())
                .isFalse();
    }
}

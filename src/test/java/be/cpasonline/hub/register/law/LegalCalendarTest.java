package be.cpasonline.hub.register.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.register.Receipt.DueDate;
import be.cpasonline.hub.register.Receipt.ReceptionMoved;
import be.cpasonline.hub.register.law.LegalCalendar.Reception;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.env.MockEnvironment;

class LegalCalendarTest {
    private static final LawSettings LAW = delivered();
    private final LegalCalendar calendar = new LegalCalendar(LAW);

    @ParameterizedTest
    @CsvSource({
        "2026, 01-01|04-06|05-01|05-14|05-25|07-21|08-15|11-01|11-11|12-25",
        "2027, 01-01|03-29|05-01|05-06|05-17|07-21|08-15|11-01|11-11|12-25"
    })
    void theLegalHolidaysAreExactlyTheTenOfTheLaw(int year, String days) {
        List<LocalDate> expected = List.of(days.split("\\|")).stream()
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();
        assertThat(new LegalHolidays(LAW.legalHolidays()).of(year)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24, 2026-12-24, 2027-01-23, ",
        "2026-12-25, 2026-12-28, 2027-01-27, LEGAL_HOLIDAY",
        "2027-03-27, 2027-03-30, 2027-04-29, WEEKEND",
        "2026-11-11, 2026-11-12, 2026-12-12, LEGAL_HOLIDAY",
        "2027-01-01, 2027-01-04, 2027-02-03, LEGAL_HOLIDAY"
    })
    void anApplicationIsReceivedOnTheNextWorkingDay(
            LocalDate submitted, LocalDate received, LocalDate decision, @Nullable ReceptionMoved moved) {
        Reception reception = calendar.reception(noonInBrussels(submitted));
        assertThat(reception).isEqualTo(new Reception(received, Optional.ofNullable(moved)));
        assertThat(calendar.dueDates(received))
                .contains(new DueDate("SOCIAL_INTEGRATION", "DECISION", decision, "Law of 26 May 2002, art. 21 § 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-15", // the bridge after Ascension
                "2026-05-08", // Brussels
                "2026-09-28", // the Monday after 27 September, and 27 September 2027
                "2027-09-27",
                "2027-07-12",
                "2025-07-11",
                "2027-11-15",
                "2026-11-02",
                "2026-12-31",
                "2026-12-24"
            })
    void bridgeDaysAndDaysOfTheCommunitiesAreWorkingDays(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
        assertThat(calendar.reception(noonInBrussels(day)).on()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        // winter time: Brussels is one hour ahead
        "2026-11-23T22:59:59Z, 2026-11-23",
        "2026-11-23T23:00:00Z, 2026-11-24",
        // summer time: two hours
        "2026-07-06T21:59:59Z, 2026-07-06",
        "2026-07-06T22:00:00Z, 2026-07-07",
        // the night before clocks go forward, 29 March 2026, and the nights after
        "2026-03-27T22:59:59Z, 2026-03-27",
        "2026-03-27T23:00:00Z, 2026-03-30",
        "2026-03-29T21:59:59Z, 2026-03-30",
        "2026-03-30T21:59:59Z, 2026-03-30",
        "2026-03-30T22:00:00Z, 2026-03-31",
        // the night before clocks go back, 25 October 2026, and the nights after
        "2026-10-23T21:59:59Z, 2026-10-23",
        "2026-10-23T22:00:00Z, 2026-10-26",
        "2026-10-25T22:59:59Z, 2026-10-26",
        "2026-10-26T22:59:59Z, 2026-10-26",
        "2026-10-26T23:00:00Z, 2026-10-27"
    })
    void theDayTurnsAtMidnightInBrussels(Instant submitted, LocalDate received) {
        assertThat(calendar.reception(submitted).on()).isEqualTo(received);
    }

    @Test
    void bothHoursThatClocksRepeatAreTheSameDay() {
        Instant first = LocalDateTime.parse("2026-10-25T02:30").toInstant(ZoneOffset.ofHours(2));
        Instant second = LocalDateTime.parse("2026-10-25T02:30").toInstant(ZoneOffset.ofHours(1));
        assertThat(calendar.reception(first))
                .isEqualTo(calendar.reception(second))
                .isEqualTo(new Reception(LocalDate.parse("2026-10-26"), Optional.of(ReceptionMoved.WEEKEND)));
    }

    @Test
    void aHolidayOnASaturdayCountsAsWeekend() {
        assertThat(calendar.reception(noonInBrussels(LocalDate.parse("2026-08-15"))))
                .isEqualTo(new Reception(LocalDate.parse("2026-08-17"), Optional.of(ReceptionMoved.WEEKEND)));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-24, 2027-01-24", "2027-01-29, 2027-02-28", "2028-01-31, 2028-02-29"})
    void socialAidIsDecidedWithinAMonth(LocalDate received, LocalDate decision) {
        assertThat(calendar.dueDates(received))
                .hasSize(2)
                .contains(new DueDate("SOCIAL_AID", "DECISION", decision, "Organic law of 8 July 1976, art. 71"));
    }

    @Test
    void aReceiptMentionsWhatTheLawWants() {
        assertThat(calendar.mentions()).containsExactly("timeLimit", "rightToBeHeard", "dutyToReportChanges");
        assertThat(calendar.ruleVersion()).isNotBlank();
    }

    @Test
    void aHolidayThatTheCalendarDoesNotKnowIsRefused() {
        LawSettings misspelt = new LawSettings("x", List.of("NEW_YAER"), LAW.dueDates(), List.of());
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new LegalCalendar(misspelt))
                .withMessageContaining("NEW_YAER");
    }

    private static Instant noonInBrussels(LocalDate day) {
        return day.atTime(12, 0).atZone(Brussels.ZONE).toInstant();
    }

    private static LawSettings delivered() {
        try {
            MockEnvironment environment = new MockEnvironment();
            new YamlPropertySourceLoader()
                    .load("law", new FileSystemResource(Path.of("config/law.yaml")))
                    .forEach(environment.getPropertySources()::addLast);
            return new Binder(ConfigurationPropertySources.get(environment)).bindOrCreate("hub.law", LawSettings.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

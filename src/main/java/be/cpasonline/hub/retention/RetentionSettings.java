package be.cpasonline.hub.retention;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long what is kept; the controller of the data sets it.
 *
 * @param mails mails, after they were sent or refused
 * @param alarms alarms, after they were over
 * @param trials trials, after they ended
 * @param feedback what people think of the pages, after they wrote it
 * @param drafts what people have begun to fill in, after they last changed it
 * @param draftNotice how long before that somebody who wants it is told by mail
 * @param content what people and centres said of an application, after all is delivered and nothing happened any more
 * @param applications whole applications, counted likewise
 * @param batch how many are forgotten in one transaction
 * @param most how many of a kind are looked at in one round
 */
@Validated
@ConfigurationProperties("hub.retention")
public record RetentionSettings(
        @NotNull @DefaultValue("P90D") Period mails,
        @NotNull @DefaultValue("P1Y") Period alarms,
        @NotNull @DefaultValue("P30D") Period trials,
        @NotNull @DefaultValue("P90D") Period feedback,
        @NotNull @DefaultValue("P30D") Period drafts,
        @NotNull @DefaultValue("P5D") Period draftNotice,
        @NotNull @DefaultValue("P1Y") Period content,
        @NotNull @DefaultValue("P10Y") Period applications,
        @Min(1) @Max(1000) @DefaultValue("100") int batch,
        @Min(1) @DefaultValue("10000") int most) {

    @AssertTrue(
            message =
                    "mails, alarms, trials, feedback, drafts, content and applications are each kept for a day at least (P1D)")
    boolean isEachADayAtLeast() {
        Instant dayBefore = Instant.EPOCH.minus(Duration.ofDays(1));
        return Stream.of(mails, alarms, trials, feedback, drafts, content, applications)
                .noneMatch(period -> before(Instant.EPOCH, period).isAfter(dayBefore));
    }

    @AssertTrue(message = "applications must not be kept shorter than content") boolean isApplicationsLongest() {
        return !before(Instant.EPOCH, applications).isAfter(before(Instant.EPOCH, content));
    }

    @AssertTrue(message = "draft-notice must be shorter than drafts") boolean isNoticedBeforeForgotten() {
        return before(Instant.EPOCH, drafts).isBefore(before(Instant.EPOCH, draftNotice));
    }

    /** What ended before this instant was kept long enough. */
    Instant before(Forgotten what, Clock clock) {
        return before(
                clock.instant(),
                switch (what) {
                    case MAILS -> mails;
                    case ALARMS -> alarms;
                    case TRIALS -> trials;
                    case FEEDBACK -> feedback;
                    case DRAFTS -> drafts;
                    case CONTENT -> content;
                    case APPLICATIONS -> applications;
                });
    }

    private static Instant before(Instant now, Period period) {
        return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }
}

package be.cpasonline.hub.delivery.watch;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When watchdogs bark.
 *
 * @param restLongerThan how long a destination may rest before operators are told
 * @param noStatusAfter how long a centre whose package reports statuses may say nothing of a case
 * @param urgentAfter how long an urgent application may wait until a centre says something of it
 * @param remindAfter how long a delivery may lie ready before its centre is reminded
 * @param warnAfter how long before the centre is warned
 * @param escalateAfter how long before the operators are told too
 * @param selfCheckEvery how often each adapter is asked whether it would work
 */
@Validated
@ConfigurationProperties("hub.watch")
record WatchSettings(
        @NotNull @DefaultValue("2m") Duration restLongerThan,
        @NotNull @DefaultValue("10d") Duration noStatusAfter,
        @NotNull @DefaultValue("4h") Duration urgentAfter,
        @NotNull @DefaultValue("4h") Duration remindAfter,
        @NotNull @DefaultValue("1d") Duration warnAfter,
        @NotNull @DefaultValue("2d") Duration escalateAfter,
        @NotNull @DefaultValue("1h") Duration selfCheckEvery) {}

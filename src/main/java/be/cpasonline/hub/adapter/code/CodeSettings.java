package be.cpasonline.hub.adapter.code;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a package's own code may do.
 *
 * @param openWithin how long what calls nobody may take, to load it, to open it and to close it, from 10 ms to 10 min
 * @param longestCall how long one call of it may take, from 1 s to 1 day; beyond it the call is given up, and what became
 *     of it is uncertain
 */
@Validated
@ConfigurationProperties("hub.adapters")
public record CodeSettings(
        @NotNull @DurationMin(millis = 10) @DurationMax(minutes = 10) @DefaultValue("10s")
        Duration openWithin,

        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("30m")
        Duration longestCall) {}

package be.cpasonline.hub.delivery.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what is down is tried again.
 *
 * @param firstPause the wait before the first try; it doubles with every further one
 * @param longestPause the longest wait between two tries
 * @param probe how long a try may take before another delivery may try
 */
@ConfigurationProperties("hub.rest")
public record RestSettings(
        @NotNull @DefaultValue("5s") Duration firstPause,
        @NotNull @DefaultValue("15m") Duration longestPause,
        @NotNull @DefaultValue("2m") Duration probe) {}

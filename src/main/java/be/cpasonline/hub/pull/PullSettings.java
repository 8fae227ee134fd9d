package be.cpasonline.hub.pull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How deliveries lie ready.
 *
 * @param againAfter how long after it was fetched a delivery that nobody acknowledged is placed anew
 * @param placedAnewAfter how long after it was placed a delivery that nobody acknowledged is placed anew, fetched or not
 * @param longestWait how long a call at most waits for something to fetch
 * @param page how many deliveries one call gives at most
 */
@Validated
@ConfigurationProperties("hub.pull")
public record PullSettings(
        @NotNull @DefaultValue("10m") Duration againAfter,
        @NotNull @DefaultValue("1h") Duration placedAnewAfter,
        @NotNull @DefaultValue("30s") Duration longestWait,
        @Min(1) @Max(1_000) @DefaultValue("100") int page) {}

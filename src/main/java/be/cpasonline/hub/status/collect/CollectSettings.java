package be.cpasonline.hub.status.collect;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports are fetched.
 *
 * @param atOnce from how many places at the same time
 */
@ConfigurationProperties("hub.status.collect")
record CollectSettings(@Min(1) @Max(100) @DefaultValue("8") int atOnce) {}

package be.cpasonline.hub.status;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports of packages are taken.
 *
 * @param clockSkew how far a package's clock may be ahead of the hub's, or behind it
 */
@ConfigurationProperties("hub.status")
record StatusSettings(@NotNull @DefaultValue("5m") Duration clockSkew) {}

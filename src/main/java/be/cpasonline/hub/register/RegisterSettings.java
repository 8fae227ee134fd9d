package be.cpasonline.hub.register;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the register.
 *
 * @param joinWindow how far back an earlier application of the same person to the same centre is linked to a new one
 */
@Validated
@ConfigurationProperties("hub.register")
public record RegisterSettings(@NotNull @DefaultValue("30d") Duration joinWindow) {}

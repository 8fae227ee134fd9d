package be.cpasonline.hub.identity;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the calling systems are registered.
 *
 * @param systems folder with one file for each system
 */
@Validated
@ConfigurationProperties("hub.config")
record IdentitySettings(
        @NotNull @DefaultValue("config/systems") Path systems) {}

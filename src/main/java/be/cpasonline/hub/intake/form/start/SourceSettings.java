package be.cpasonline.hub.intake.form.start;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the sites are registered that lead people here.
 *
 * @param sources folder with one file for each site
 */
@Validated
@ConfigurationProperties("hub.config")
record SourceSettings(
        @NotNull @DefaultValue("config/sources") Path sources) {}

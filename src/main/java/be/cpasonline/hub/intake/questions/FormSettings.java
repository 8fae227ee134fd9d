package be.cpasonline.hub.intake.questions;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the forms lie.
 *
 * @param forms folder with one file for each form
 */
@Validated
@ConfigurationProperties("hub.config")
record FormSettings(@NotNull @DefaultValue("config/forms") Path forms) {}

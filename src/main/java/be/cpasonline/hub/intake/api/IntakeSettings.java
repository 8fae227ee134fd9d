package be.cpasonline.hub.intake.api;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of what is taken in.
 *
 * @param maxApplicationSize of an application without its documents
 * @param maxRequestSize of a request with documents in it
 * @param maxConcurrent requests taken in at the same time; more are asked to come back
 * @param atOnce how many of these are checked and registered at the same time, once they have arrived; the others wait
 *     their turn
 */
@Validated
@ConfigurationProperties("hub.intake")
record IntakeSettings(
        @NotNull @DefaultValue("256KB") DataSize maxApplicationSize,
        @NotNull @DefaultValue("128MB") DataSize maxRequestSize,
        @Min(1) @DefaultValue("64") int maxConcurrent,
        @Min(1) @DefaultValue("4") int atOnce) {}

package be.cpasonline.hub.mapping;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What one run of a mapping may use; far more than an honest mapping needs.
 *
 * @param timeLimit how much processor time it may take
 * @param depth how deep its expressions may nest
 * @param length how many characters a text, or elements a list, may have on the way
 */
@Validated
@ConfigurationProperties("hub.mapping")
record MappingSettings(
        @NotNull @DefaultValue("2s") Duration timeLimit,
        @Positive @DefaultValue("300") int depth,
        @Positive @DefaultValue("1000000") int length) {}

package be.cpasonline.hub.version;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How what is configured by files comes into force.
 *
 * @param activation by whose hand
 */
@Validated
@ConfigurationProperties("hub.configuration")
public record VersionSettings(
        @NotNull @DefaultValue("by-command") Hand activation) {

    /** Whose hand puts a version in force. */
    public enum Hand {
        /** Who saves a file puts it in force, once it passes its check: for development and demonstration. */
        BY_SAVING,
        /** {@code ./hub activate} puts it in force. The first start on an empty database takes what it finds. */
        BY_COMMAND
    }
}

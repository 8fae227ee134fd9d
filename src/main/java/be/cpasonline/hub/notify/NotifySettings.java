package be.cpasonline.hub.notify;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people are written to; the mail server itself stands under {@code spring.mail}.
 *
 * @param from the sender's address; whoever sees the inbox of a person reads it
 * @param operators who operates the hub
 * @param firstPause how long a mail waits after the first try in vain; the pause doubles
 * @param longestPause the longest of these pauses
 */
@Validated
@ConfigurationProperties("hub.notify")
public record NotifySettings(
        @NotNull @Email @DefaultValue("no-reply@localhost") String from,

        @Valid @DefaultValue Operators operators,
        @NotNull @DefaultValue("5s") Duration firstPause,
        @NotNull @DefaultValue("15m") Duration longestPause) {

    /**
     * Who operates the hub.
     *
     * @param addresses where alarms go; none where nobody is to be written to
     * @param language in which
     */
    public record Operators(
            @DefaultValue List<@Email String> addresses,
            @NotNull @DefaultValue("en") Locale language) {}
}

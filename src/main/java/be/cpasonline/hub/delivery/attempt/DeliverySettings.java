package be.cpasonline.hub.delivery.attempt;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries are made.
 *
 * @param firstPause the wait before the second try; it doubles with every further one
 * @param longestPause the longest wait between two tries
 * @param lease how long a delivery in {@code sending} stays with an instance that gives no sign of life
 * @param renew how often leases are renewed and dead ones looked for; well below the lease
 * @param longestAttempt how long a try may take at most; after it the delivery counts as abandoned. Longer than the 30
 *     minutes that a transport, or a package's own code, can be given for a call: else a second one begins beside it
 * @param triesBeforeHold after how many tries that met unforeseen errors, or a configuration that takes others but not
 *     this one, a delivery is held
 * @param atOnce how many deliveries are worked on in the hub at the same time; those that a package has in its hands do
 *     not count
 */
@ConfigurationProperties("hub.delivery")
public record DeliverySettings(
        @NotNull @DefaultValue("5s") Duration firstPause,
        @NotNull @DefaultValue("15m") Duration longestPause,
        @NotNull @DefaultValue("15s") Duration lease,
        @NotNull @DefaultValue("3s") Duration renew,
        @NotNull @DefaultValue("31m") Duration longestAttempt,
        @Min(1) @Max(100) @DefaultValue("5") int triesBeforeHold,
        @Min(1) @Max(1000) @DefaultValue("8") int atOnce) {}

package be.cpasonline.hub.delivery.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the queues of the centres are kept.
 *
 * @param window how many deliveries of a centre may be in its queue at once; the others stay rows
 * @param queuedFor how long a message in a queue stands for its delivery before it counts as lost
 * @param consumers how many deliveries of one centre one instance makes at the same time at most
 * @param sweep how often the windows are filled from the delivery table
 * @param idle after how long without work the consumers of a centre are taken down
 */
@ConfigurationProperties("hub.queue")
public record QueueSettings(
        @Min(1) @Max(10_000) @DefaultValue("100") int window,
        @NotNull @DefaultValue("2m") Duration queuedFor,
        @Min(1) @Max(100) @DefaultValue("4") int consumers,
        @NotNull @DefaultValue("1s") Duration sweep,
        @NotNull @DefaultValue("10m") Duration idle) {}

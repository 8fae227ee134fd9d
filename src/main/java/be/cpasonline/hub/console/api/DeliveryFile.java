package be.cpasonline.hub.console.api;

import be.cpasonline.hub.delivery.DeliverySummary;
import be.cpasonline.hub.delivery.Evidence;
import be.cpasonline.hub.platform.time.Brussels;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A delivery with what is known of each of its tries.
 *
 * @param delivery as in a list
 * @param tries the first one first
 */
record DeliveryFile(DeliveryLine delivery, List<Try> tries) {

    static DeliveryFile of(DeliverySummary delivery, List<Evidence> tries) {
        return new DeliveryFile(
                DeliveryLine.of(delivery), tries.stream().map(Try::of).toList());
    }

    /**
     * What is known of one try.
     *
     * @param number 1 for the first
     * @param startedAt when it began, before its first byte left
     * @param endedAt when it ended; none where the hub stopped in the middle
     * @param packageName the centre's package
     * @param packageVersion digest of the package's folder
     * @param outcome {@code acknowledged}, or the kind of failure
     * @param code why, stable
     * @param detail how much was sent and what came back
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Try(
            int number,
            OffsetDateTime startedAt,
            Optional<OffsetDateTime> endedAt,
            @JsonProperty("package") String packageName,
            String packageVersion,
            Optional<String> outcome,
            Optional<String> code,
            Optional<String> detail) {

        static Try of(Evidence evidence) {
            return new Try(
                    evidence.number(),
                    Brussels.time(evidence.startedAt()),
                    evidence.endedAt().map(Brussels::time),
                    evidence.packageName(),
                    evidence.packageVersion(),
                    evidence.outcome(),
                    evidence.code(),
                    evidence.detail());
        }
    }
}

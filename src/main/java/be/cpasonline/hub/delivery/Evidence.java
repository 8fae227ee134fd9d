package be.cpasonline.hub.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one try to hand a delivery over: what a person needs who must decide about it.
 *
 * @param number 1 for the first try
 * @param startedAt when it began, before its first byte left
 * @param endedAt when it ended; none where the hub stopped in the middle of it
 * @param packageName the centre's package
 * @param packageVersion digest of the package's folder
 * @param outcome {@code acknowledged}, or the kind of failure
 * @param code why, stable
 * @param detail for the operator: how much was sent and what came back, without personal data
 */
public record Evidence(
        int number,
        Instant startedAt,
        Optional<Instant> endedAt,
        String packageName,
        String packageVersion,
        Optional<String> outcome,
        Optional<String> code,
        Optional<String> detail) {}

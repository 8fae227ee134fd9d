package be.cpasonline.hub.delivery.store;

import org.jspecify.annotations.Nullable;

/**
 * The evidence of a try that ended.
 *
 * @param outcome {@code acknowledged}, or the kind of failure
 * @param code stable, for counting
 * @param sentence for the centre
 * @param detail for the operator
 */
public record AttemptEnd(
        String outcome,
        @Nullable String code,
        @Nullable String sentence,
        @Nullable String detail) {}

package be.cpasonline.hub.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be paid.
 *
 * @param kind what for
 * @param amountCents how much a month, in euro cents; none when not known
 */
public record Cost(
        @NotNull CostKind kind, @PositiveOrZero @Nullable Long amountCents) {}

package be.cpasonline.hub.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * Money that comes in.
 *
 * @param kind where it comes from
 * @param amountCents how much a month, in euro cents; none when not known
 */
public record Income(
        @NotNull IncomeKind kind, @PositiveOrZero @Nullable Long amountCents) {}

package be.cpasonline.hub.model;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something the applicant declared or agreed to. The processing itself rests on law, not on consent.
 *
 * @param kind what
 * @param given yes or no
 * @param at when
 */
public record Consent(
        @NotNull ConsentKind kind,
        @NotNull Boolean given,
        @Nullable OffsetDateTime at) {}

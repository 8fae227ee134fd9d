package be.cpasonline.hub.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a person was identified; kept as evidence.
 *
 * @param level the level of assurance, as the identity provider names it ({@code acr})
 * @param method the means ({@code amr}), for instance {@code eid} or {@code itsme}
 * @param authenticatedAt when
 */
public record Identification(
        @NotBlank @Size(max = 100) String level,
        @Size(max = 100) @Nullable String method,
        @Nullable OffsetDateTime authenticatedAt) {}

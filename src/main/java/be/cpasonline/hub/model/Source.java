package be.cpasonline.hub.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where the application came from.
 *
 * @param channel how it was made
 * @param form which form, and its version
 * @param identification how the person was identified
 * @param onBehalfOf who filled it in for the applicant; none when the applicant did
 */
public record Source(
        @NotNull Channel channel,
        @Size(max = 60) @Nullable String form,
        @NotNull @Valid Identification identification,
        @Valid @Nullable Representative onBehalfOf) {}

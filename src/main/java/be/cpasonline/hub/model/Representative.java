package be.cpasonline.hub.model;

import be.cpasonline.hub.model.constraint.EnterpriseNumber;
import be.cpasonline.hub.model.constraint.Niss;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who acts for the applicant; the written designation is attached (organic law of 8 July 1976, art. 58 par. 1).
 *
 * @param role as what
 * @param name full name
 * @param niss their number, for a natural person
 * @param enterpriseNumber the number of their organisation
 */
public record Representative(
        @NotNull RepresentativeRole role,
        @NotBlank @Size(max = 240) String name,
        @Niss @Nullable String niss,
        @EnterpriseNumber @Nullable String enterpriseNumber) {}

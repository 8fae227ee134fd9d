package be.cpasonline.hub.model;

import be.cpasonline.hub.model.constraint.Niss;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who lives with the applicant.
 *
 * @param name full name
 * @param relation what they are to the applicant
 * @param birthDate date of birth
 * @param niss number in the National Register or the BIS register
 * @param hasIncome whether they have an income of their own
 * @param dependent whether the applicant supports them
 */
public record HouseholdMember(
        @NotBlank @Size(max = 240) String name,
        @NotNull Relation relation,
        @PastOrPresent @Nullable LocalDate birthDate,
        @Niss @Nullable String niss,
        @Nullable Boolean hasIncome,
        @Nullable Boolean dependent) {}

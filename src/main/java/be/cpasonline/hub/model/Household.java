package be.cpasonline.hub.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With whom the applicant lives.
 *
 * @param composition in what kind of household
 * @param members the others; the applicant is not among them
 */
public record Household(
        @Nullable HouseholdComposition composition,
        @Size(max = 30) List<@NotNull @Valid HouseholdMember> members) {

    public Household {
        members = Absent.asEmpty(members);
    }
}

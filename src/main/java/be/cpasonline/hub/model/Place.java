package be.cpasonline.hub.model;

import be.cpasonline.hub.model.constraint.NisCode;
import be.cpasonline.hub.model.constraint.PostalCode;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A municipality, by its code or by postal code and name.
 *
 * @param nis code of the municipality
 * @param postalCode four digits
 * @param municipality name of the municipality, or of a part of it, in any of its languages
 */
public record Place(
        @NisCode @Nullable String nis,
        @PostalCode @Nullable String postalCode,
        @Size(max = 80) @Nullable String municipality) {

    /** Whether anything is said that can fix a municipality. */
    public boolean told() {
        return nis != null || postalCode != null || (municipality != null && !municipality.isBlank());
    }
}

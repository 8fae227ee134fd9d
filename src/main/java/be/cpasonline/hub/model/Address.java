package be.cpasonline.hub.model;

import be.cpasonline.hub.model.constraint.NisCode;
import be.cpasonline.hub.model.constraint.PostalCode;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An address in Belgium.
 *
 * @param street name of the street
 * @param houseNumber number, with its letter if it has one
 * @param box number of the box (bus, bte)
 * @param postalCode four digits; does not always fix the municipality
 * @param municipality name of the municipality, or of a part of it, in any of its languages
 * @param nis code of the municipality, where the sender knows it
 */
public record Address(
        @Size(max = 120) @Nullable String street,
        @Size(max = 20) @Nullable String houseNumber,
        @Size(max = 20) @Nullable String box,
        @PostalCode @Nullable String postalCode,

        @Pattern(regexp = ".*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}") @Size(max = 80) @Nullable String municipality,

        @NisCode @Nullable String nis) {}

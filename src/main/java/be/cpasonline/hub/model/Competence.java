package be.cpasonline.hub.model;

import be.cpasonline.hub.model.constraint.NisCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Facts from which the competent centre is presumed (law of 2 April 1965, art. 1 and 2).
 *
 * @param stay the person's circumstances that make an exception to the general rule; none for the general rule
 * @param place where the person actually lives or stays now; none when the address says it
 * @param since since when
 * @param registeredIn municipality of registration that an exception refers to (at admission, or now)
 * @param institution name of the institution, reception centre or school
 * @param chosenCentre NIS code of the municipality whose centre the person wants to ask all the same
 */
public record Competence(
        @Nullable Stay stay,
        @Valid @Nullable Place place,
        @Nullable LocalDate since,
        @Valid @Nullable Place registeredIn,
        @Size(max = 200) @Nullable String institution,
        @NisCode @Nullable String chosenCentre) {}

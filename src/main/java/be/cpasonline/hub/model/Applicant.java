package be.cpasonline.hub.model;

import be.cpasonline.hub.model.constraint.Niss;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for help.
 *
 * @param niss number in the National Register or the BIS register, 11 digits without punctuation
 * @param familyName family name as registered
 * @param givenNames given names as registered; none for who has only one name
 * @param birthDate date of birth; none where the register does not know the whole date
 * @param nationality ISO 3166-1 alpha-2 code; none when not told
 * @param language in which the person wants to be answered
 * @param address where the person actually lives, which need not be where they are registered; none for who has none
 * @param contact how the person can be reached
 */
public record Applicant(
        @NotNull @Niss String niss,
        @NotBlank @Size(max = 120) String familyName,
        @Size(max = 120) @Nullable String givenNames,
        @PastOrPresent @Nullable LocalDate birthDate,

        @Pattern(regexp = "[A-Z]{2}", message = "{hub.constraint.country}") @Nullable String nationality,

        @NotNull Language language,
        @Valid @Nullable Address address,
        @NotNull @Valid Contact contact) {}

package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.intake.questions.Words;
import be.cpasonline.hub.model.constraint.NisCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code config/sources/NAME.yaml} says of a site that leads people to the first page.
 *
 * @param title the site's name, for people
 * @param url where a person goes back to
 * @param centre NIS code of the municipality whose centre the site belongs to; none where it is nobody's
 */
record SourceFile(
        @NotNull @Valid Words title,

        @NotNull @Pattern(
                regexp = "https://[^\\s/?#@]+(/\\S*)?",
                message = "must be the address of a page that begins with https://")
        String url,

        @NisCode @Nullable String centre) {}

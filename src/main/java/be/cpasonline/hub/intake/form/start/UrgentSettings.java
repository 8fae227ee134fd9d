package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.intake.questions.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whom to call when it is urgent.
 *
 * @param numbers in the order in which they are shown
 */
@Validated
@ConfigurationProperties("hub.urgent")
record UrgentSettings(@NotEmpty List<@Valid Telephone> numbers) {

    /** Those that answer in the reader's language first; nobody is kept from the others. */
    List<Telephone> in(Locale reader) {
        return numbers.stream()
                .sorted(Comparator.comparing(number -> !number.languages().contains(reader.getLanguage())))
                .toList();
    }

    /**
     * A number to call.
     *
     * @param number as people read it
     * @param languages in which it answers
     * @param label what it is for
     */
    record Telephone(
            @NotNull @Pattern(regexp = "[0-9 ]{3,20}") String number,

            @NotEmpty Set<@Pattern(regexp = "fr|nl|de|en") String> languages,

            @NotNull @Valid Words label) {

        /** As a telephone dials it. */
        public String dialled() {
            return number.replace(" ", "");
        }
    }
}

package be.cpasonline.hub.intake.form.start;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** A short text of the configuration, in the four languages of the pages. */
record FourLanguages(
        @NotBlank @Size(max = 200) String fr,
        @NotBlank @Size(max = 200) String nl,
        @NotBlank @Size(max = 200) String de,
        @NotBlank @Size(max = 200) String en) {

    /** The text for a reader. */
    String in(Locale reader) {
        return switch (reader.getLanguage()) {
            case "fr" -> fr;
            case "nl" -> nl;
            case "de" -> de;
            default -> en;
        };
    }
}

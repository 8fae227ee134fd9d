package be.cpasonline.hub.intake.questions;

import jakarta.validation.constraints.NotBlank;
import java.util.Locale;

/** A text of a form in the four languages. */
public record Words(
        @NotBlank String fr,
        @NotBlank String nl,
        @NotBlank String de,
        @NotBlank String en) {

    /** The text in a language; English where there is none in it. */
    public String in(Locale language) {
        return switch (language.getLanguage()) {
            case "fr" -> fr;
            case "nl" -> nl;
            case "de" -> de;
            default -> en;
        };
    }
}

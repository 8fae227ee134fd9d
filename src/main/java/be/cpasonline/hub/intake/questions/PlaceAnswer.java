package be.cpasonline.hub.intake.questions;

import be.cpasonline.hub.centre.PlaceSuggestion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A municipality as an answer keeps it: {@code 44021/9000/Gent}, what is not known left out.
 *
 * @param nis its code
 * @param postalCode the postal code that was meant
 * @param name the name, of the municipality or a part of it, by which it was found
 */
public record PlaceAnswer(String nis, Optional<String> postalCode, Optional<String> name) {
    /** What the name of the field ends with in which one of several suggestions is chosen. */
    public static final String CHOICE = "-choice";

    private static final Pattern SLASH = Pattern.compile("/");

    /** Reads what {@link #text()} wrote. */
    public static PlaceAnswer of(String text) {
        List<String> parts = SLASH.splitAsStream(text).toList();
        return new PlaceAnswer(parts.isEmpty() ? "" : parts.getFirst(), part(parts, 1), part(parts, 2));
    }

    /** A suggestion that was chosen. */
    public static PlaceAnswer of(PlaceSuggestion place) {
        return new PlaceAnswer(
                place.nis(),
                Optional.of(place.postalCode()).filter(code -> !code.isEmpty()),
                Optional.of(place.part().isEmpty() ? place.name() : place.part()));
    }

    /** As an answer keeps it. */
    public String text() {
        return nis + "/" + postalCode.orElse("") + "/" + name.orElse("");
    }

    private static Optional<String> part(List<String> parts, int index) {
        return parts.size() > index && !parts.get(index).isEmpty() ? Optional.of(parts.get(index)) : Optional.empty();
    }
}

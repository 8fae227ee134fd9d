package be.cpasonline.hub.intake.questions;

import be.cpasonline.hub.centre.PlaceSuggestion;
import be.cpasonline.hub.centre.Places;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is meant where a page asks for a municipality.
 *
 * @param suggestions what may be meant by what was typed
 * @param meant the one that is; empty where none or several may be
 */
public record TypedPlace(List<PlaceSuggestion> suggestions, Optional<PlaceSuggestion> meant) {
    public TypedPlace {
        suggestions = List.copyOf(suggestions);
    }

    /**
     * Reads an answer.
     *
     * @param choice the suggestion that was chosen, as {@link PlaceAnswer#text()} writes it; empty for none. Believed only
     *     where it is one for what was typed
     */
    public static TypedPlace of(String typed, String choice, Places places, Locale reader) {
        List<PlaceSuggestion> suggestions = places.suggest(typed, reader);
        String chosen = PlaceAnswer.of(choice).nis();
        return new TypedPlace(
                suggestions,
                suggestions.stream()
                        .filter(each -> suggestions.size() == 1 || each.nis().equals(chosen))
                        .findFirst());
    }
}

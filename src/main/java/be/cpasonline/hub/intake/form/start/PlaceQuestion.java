package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.centre.PlaceSuggestion;
import be.cpasonline.hub.centre.Places;
import be.cpasonline.hub.intake.questions.TypedPlace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The question for a municipality as {@code place.html} shows it: what was typed, and what may be meant by it.
 *
 * @param typed what the person typed
 * @param suggestions what may be meant; empty where nothing was asked yet, or nothing found
 * @param error which text says what is wrong; empty where nothing is
 * @param meant the municipality that is meant; empty while that is not clear
 */
record PlaceQuestion(String typed, List<PlaceSuggestion> suggestions, String error, Optional<PlaceSuggestion> meant) {

    /** The question before an answer, with what is known already. */
    static PlaceQuestion asked(Optional<PlaceSuggestion> known) {
        String typed = known.map(place -> (place.postalCode() + " " + place.name()).strip())
                .orElse("");
        return new PlaceQuestion(typed, List.of(), "", Optional.empty());
    }

    /**
     * What an answer comes to.
     *
     * @param choice as for {@link TypedPlace#of}
     */
    static PlaceQuestion answered(String typed, String choice, Places places, Locale reader) {
        if (typed.isBlank()) {
            return wrong(typed, "empty");
        }
        if (typed.length() > Places.MOST_TYPED) {
            return wrong(typed, "tooLong");
        }
        TypedPlace place = TypedPlace.of(typed, choice, places, reader);
        if (place.suggestions().isEmpty()) {
            return wrong(typed, "unknown");
        }
        String error = place.meant().isPresent() ? "" : "several";
        return new PlaceQuestion(typed, place.suggestions(), error, place.meant());
    }

    private static PlaceQuestion wrong(String typed, String error) {
        return new PlaceQuestion(typed, List.of(), error, Optional.empty());
    }
}

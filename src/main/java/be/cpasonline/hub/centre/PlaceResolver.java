package be.cpasonline.hub.centre;

import static be.cpasonline.hub.centre.competence.Uncertainty.MUNICIPALITY_MERGED;
import static be.cpasonline.hub.centre.competence.Uncertainty.NAME_NOT_OF_POSTAL_CODE;
import static be.cpasonline.hub.centre.competence.Uncertainty.POSTAL_CODE_SHARED;
import static be.cpasonline.hub.centre.competence.Uncertainty.POSTAL_CODE_UNKNOWN;

import be.cpasonline.hub.centre.Municipalities.Today;
import be.cpasonline.hub.centre.competence.Uncertainty;
import be.cpasonline.hub.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the municipality of a stated place. In this order: its code; postal code and name; postal code; a name that no
 * other place has.
 */
final class PlaceResolver {
    private final Directory directory;

    PlaceResolver(Directory directory) {
        this.directory = directory;
    }

    /**
     * The municipality of today.
     *
     * @param pointer JSON pointer of the place
     * @throws UnknownMunicipality where nothing that is told leads to one
     */
    Resolved resolve(Place place, String pointer) {
        String postalCode = told(place.postalCode());
        String name = told(place.municipality());
        return byNis(told(place.nis()))
                .or(() -> byPostalCode(postalCode, name))
                .or(() -> byName(name))
                .orElseThrow(() -> unknown(place, pointer));
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The municipality of today that a code, in force or old, leads to. */
    Optional<Resolved> byNis(String nis) {
        return directory
                .municipalities()
                .today(nis)
                .map(today ->
                        new Resolved(today.municipality(), today.merged() ? List.of(MUNICIPALITY_MERGED) : List.of()));
    }

    private Optional<Resolved> byPostalCode(String postalCode, String name) {
        return directory.localities().area(postalCode).flatMap(area -> inArea(area, name));
    }

    private Optional<Resolved> inArea(PostalArea area, String name) {
        Optional<String> named = area.nisOf(name).or(() -> partElsewhere(area, name));
        List<Uncertainty> uncertainties = new ArrayList<>();
        if (named.isEmpty() && !name.isEmpty()) {
            uncertainties.add(NAME_NOT_OF_POSTAL_CODE);
        }
        if (named.isEmpty() && area.shared()) {
            uncertainties.add(POSTAL_CODE_SHARED);
        }
        return today(named.orElse(area.mainNis())).map(municipality -> new Resolved(municipality, uncertainties));
    }

    /** A municipality of the area that has the name in another of its postal codes: people mix these up. */
    private Optional<String> partElsewhere(PostalArea area, String name) {
        List<String> namesakes = directory.localities().named(name).stream()
                .map(Locality::nis)
                .filter(area.nisByName()::containsValue)
                .distinct()
                .toList();
        return namesakes.size() == 1 ? Optional.of(namesakes.getFirst()) : Optional.empty();
    }

    private Optional<Resolved> byName(String name) {
        Map<String, Municipality> candidates = new LinkedHashMap<>();
        directory.localities().named(name).stream()
                .flatMap(locality -> today(locality.nis()).stream())
                .forEach(municipality -> candidates.put(municipality.nis(), municipality));
        return candidates.size() == 1
                ? candidates.values().stream()
                        .findFirst()
                        .map(municipality -> new Resolved(municipality, List.of(POSTAL_CODE_UNKNOWN)))
                : Optional.empty();
    }

    private Optional<Municipality> today(String nis) {
        return directory.municipalities().today(nis).map(Today::municipality);
    }

    private UnknownMunicipality unknown(Place place, String pointer) {
        String name = told(place.municipality());
        List<Locality> homonyms = directory.localities().named(name);
        if (!homonyms.isEmpty()) {
            // The name is right; it is the postal code that has to say which of them is meant.
            return new UnknownMunicipality(pointer + "/postalCode", choices(homonyms));
        }
        return new UnknownMunicipality(
                pointer + wrongField(place), directory.localities().near(name));
    }

    private static String wrongField(Place place) {
        if (!told(place.municipality()).isEmpty()) {
            return "/municipality";
        }
        if (!told(place.postalCode()).isEmpty()) {
            return "/postalCode";
        }
        return told(place.nis()).isEmpty() ? "/municipality" : "/nis";
    }

    /** One choice for each municipality that the name may mean, such as {@code 9100 Sint-Niklaas}. */
    private List<String> choices(List<Locality> homonyms) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Locality locality : homonyms) {
            today(locality.nis())
                    .ifPresent(municipality -> choices.putIfAbsent(
                            municipality.nis(), locality.postalCode() + " " + municipality.ownName()));
        }
        return List.copyOf(choices.values());
    }

    /** A municipality, and what remains uncertain about it. */
    record Resolved(Municipality municipality, List<Uncertainty> uncertainties) {}
}

package be.cpasonline.hub.centre;

import be.cpasonline.hub.platform.settings.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The localities, by postal code and by name. */
final class Localities {
    private static final int SUGGESTIONS = 5;

    private final List<Locality> all;
    private final Map<String, PostalArea> areas = new HashMap<>();
    private final Map<String, List<Locality>> byName = new HashMap<>();
    private final Map<String, String> spelling = new HashMap<>();

    /**
     * Indexes them; where postal code and name do not fix one municipality, throws an {@link IllegalArgumentException}.
     *
     * @param mainNis the main municipality of each postal code
     * @param shared postal codes that certainly touch more than one municipality
     */
    Localities(Collection<Locality> localities, Map<String, String> mainNis, Set<String> shared) {
        all = List.copyOf(localities);
        for (Locality locality : localities) {
            String code = locality.postalCode();
            PostalArea area = areas.computeIfAbsent(
                    code,
                    unseen -> new PostalArea(
                            mainNis.getOrDefault(code, locality.nis()), shared.contains(code), new HashMap<>()));
            locality.names().forEach(name -> add(locality, area, name));
        }
    }

    private void add(Locality locality, PostalArea area, String name) {
        String key = NameKey.of(name);
        @Nullable String other = area.nisByName().putIfAbsent(key, locality.nis());
        if (other != null && !other.equals(locality.nis())) {
            throw new IllegalArgumentException(
                    locality.postalCode() + " " + name + " lies in both " + other + " and " + locality.nis());
        }
        spelling.putIfAbsent(key, name);
        List<Locality> homonyms = byName.computeIfAbsent(key, unseen -> new ArrayList<>());
        if (!homonyms.contains(locality)) {
            homonyms.add(locality);
        }
    }

    /** All of them; one with several postal codes stands once for each. */
    List<Locality> all() {
        return all;
    }

    /** What a postal code covers; empty for one that is not known, or where nobody lives. */
    Optional<PostalArea> area(String postalCode) {
        return Optional.ofNullable(areas.get(postalCode));
    }

    /** All localities with a name, in whatever municipality. */
    List<Locality> named(String name) {
        return List.copyOf(byName.getOrDefault(NameKey.of(name), List.of()));
    }

    /** Names that resemble one that is not known, the nearest first. */
    List<String> near(String name) {
        return Nearest.all(NameKey.of(name), spelling.keySet(), SUGGESTIONS).stream()
                .map(key -> spelling.getOrDefault(key, key))
                .toList();
    }
}

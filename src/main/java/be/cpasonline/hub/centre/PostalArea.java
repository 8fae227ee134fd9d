package be.cpasonline.hub.centre;

import java.util.Map;
import java.util.Optional;

/**
 * What a postal code covers.
 *
 * @param mainNis code of the municipality that has most of it
 * @param shared whether it certainly touches another municipality too
 * @param nisByName code of the municipality, by the {@link NameKey} of each name in the area
 */
record PostalArea(String mainNis, boolean shared, Map<String, String> nisByName) {

    Optional<String> nisOf(String name) {
        return Optional.ofNullable(nisByName.get(NameKey.of(name)));
    }
}

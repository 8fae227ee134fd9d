package be.cpasonline.hub.centre;

import java.util.List;
import java.util.stream.Stream;

/**
 * A municipality, or a part of one, that a postal code covers.
 *
 * @param names its name in each language that has one
 * @param nis code of its municipality, in force or older
 */
record Locality(String postalCode, List<String> names, String nis) {

    Locality(String postalCode, String nameFr, String nameNl, String nameDe, String nis) {
        this(
                postalCode,
                Stream.of(nameFr, nameNl, nameDe)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .toList(),
                nis);
    }
}

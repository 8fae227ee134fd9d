package be.cpasonline.hub.centre;

import be.cpasonline.hub.model.CentreName;
import java.text.Normalizer;
import java.util.Locale;

/** How a centre is usually called after its municipality. */
final class UsualName {
    private UsualName() {}

    static CentreName ofCentre(Municipality municipality) {
        return new CentreName(
                municipality.nis(),
                municipality.nis(),
                null,
                "CPAS " + of(municipality.nameFr()),
                "OCMW " + municipality.nameNl(),
                "ÖSHZ " + municipality.nameDe());
    }

    /** A municipality without a centre must not be given the name of a centre that does not exist. */
    static CentreName ofMunicipalityWithoutCentre(Municipality municipality) {
        return new CentreName(
                municipality.nis(),
                municipality.nis(),
                null,
                "Commune " + of(municipality.nameFr()) + " (CPAS à déterminer)",
                "Gemeente " + municipality.nameNl() + " (OCMW nog te bepalen)",
                "Gemeinde " + municipality.nameDe() + " (ÖSHZ noch zu bestimmen)");
    }

    /** "Of X" in French. An h counts as aspirated, as in Herstal and Huy; a centre's file can say otherwise. */
    private static String of(String name) {
        if (name.startsWith("Le ")) {
            return "du " + name.substring(3);
        }
        if (name.startsWith("Les ")) {
            return "des " + name.substring(4);
        }
        String first =
                Normalizer.normalize(name, Normalizer.Form.NFD).substring(0, 1).toLowerCase(Locale.ROOT);
        return ("aeiouyœæ".contains(first) ? "d'" : "de ") + name;
    }
}

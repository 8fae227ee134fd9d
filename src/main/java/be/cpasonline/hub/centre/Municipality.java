package be.cpasonline.hub.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A municipality, from one day to another.
 *
 * @param nis REFNIS code
 * @param languages languages of its services, the one they work in first (coordinated laws of 18 July 1966)
 * @param postalCodes codes whose main municipality it is
 * @param validFrom first day
 * @param validUntil last day; none while it exists
 * @param mergedFrom codes of the municipalities that merged into it
 * @param recodedFrom codes it had before
 */
record Municipality(
        String nis,
        String nameFr,
        String nameNl,
        String nameDe,
        List<String> languages,
        List<String> postalCodes,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<String> mergedFrom,
        List<String> recodedFrom) {

    boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Its name in the language its services work in. */
    String ownName() {
        return switch (languages.getFirst()) {
            case "nl" -> nameNl;
            case "de" -> nameDe;
            default -> nameFr;
        };
    }

    /** Its name for a reader; its own where there is none in the reader's language. */
    String name(Locale reader) {
        return switch (reader.getLanguage()) {
            case "fr" -> nameFr;
            case "nl" -> nameNl;
            case "de" -> nameDe;
            default -> ownName();
        };
    }
}

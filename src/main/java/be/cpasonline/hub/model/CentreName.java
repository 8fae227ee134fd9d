package be.cpasonline.hub.model;

import be.cpasonline.hub.model.constraint.EnterpriseNumber;
import be.cpasonline.hub.model.constraint.NisCode;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A centre, as it is named to people and packages.
 *
 * @param id the centre's stable id
 * @param nis NIS code of its municipality today
 * @param enterpriseNumber its number in the Crossroads Bank for Enterprises; none where not known
 * @param nameFr its name in French
 * @param nameNl its name in Dutch
 * @param nameDe its name in German
 */
public record CentreName(
        @NotNull String id,
        @NotNull @NisCode String nis,
        @EnterpriseNumber @Nullable String enterpriseNumber,
        @NotNull String nameFr,
        @NotNull String nameNl,
        @NotNull String nameDe) {

    /** Its name in a language; no centre has one in English, so both official names of the country stand instead. */
    public String in(Locale language) {
        return switch (language.getLanguage()) {
            case "fr" -> nameFr;
            case "nl" -> nameNl;
            case "de" -> nameDe;
            default -> nameFr.equals(nameNl) ? nameFr : nameFr + " / " + nameNl;
        };
    }
}

package be.cpasonline.hub.model;

import be.cpasonline.hub.model.constraint.EnterpriseNumber;
import be.cpasonline.hub.model.constraint.NisCode;
import jakarta.validation.constraints.NotNull;
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
        @NotNull String nameDe) {}

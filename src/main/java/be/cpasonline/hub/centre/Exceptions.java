package be.cpasonline.hub.centre;

import be.cpasonline.hub.model.constraint.NisCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions to "every municipality has its own centre", as {@code exceptions.yaml} states them.
 *
 * @param withoutCentre the municipalities that have none
 */
record Exceptions(@Nullable List<@Valid WithoutCentre> withoutCentre) {

    /** The exception for a municipality, if there is one. */
    Optional<WithoutCentre> of(String nis) {
        return entries().stream().filter(entry -> entry.nis.equals(nis)).findFirst();
    }

    List<WithoutCentre> entries() {
        return withoutCentre == null ? List.of() : withoutCentre;
    }

    /**
     * A municipality without a centre of its own.
     *
     * @param nis its code
     * @param servedBy code of the municipality whose centre serves it; none while that is not known
     * @param source where that is stated
     */
    record WithoutCentre(
            @NotNull @NisCode String nis,
            @NisCode @Nullable String servedBy,
            @Nullable String source) {

        Optional<String> server() {
            return Optional.ofNullable(servedBy);
        }
    }
}

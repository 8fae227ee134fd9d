package be.cpasonline.hub.centre;

import be.cpasonline.hub.model.constraint.EnterpriseNumber;
import be.cpasonline.hub.model.constraint.NisCode;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code config/centres/NIS.yaml} says; only what differs from the defaults.
 *
 * @param nis code of the municipality; also the file's name
 * @param id stable id, for a centre whose municipality may change its code; the NIS code where none is given
 * @param enterpriseNumber number in the Crossroads Bank for Enterprises
 * @param name its names, where they are not the usual ones
 * @param languages languages it may be written to in, the preferred first; those of its area where none are given
 * @param contact how people reach it
 * @param packageName folder name of its package under {@code adapters/}; none while it has none
 * @param test whether deliveries to it are tests
 * @param options values for the options of its package
 * @param tries the package that it tries before it goes live on it; none while it tries none
 */
record CentreFile(
        @NotNull @NisCode String nis,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}", message = "must be 1 to 40 letters, digits, dots, hyphens") @Nullable String id,

        @EnterpriseNumber @Nullable String enterpriseNumber,
        @Valid @Nullable Names name,

        @Size(min = 1, message = "must name a language") @Nullable List<@NotNull @Pattern(regexp = "fr|nl|de", message = "must be fr, nl or de") String> languages,

        @Valid @Nullable CentreContact contact,

        @JsonProperty("package") @Nullable String packageName,

        @Nullable Boolean test,
        @Nullable Map<String, @Nullable Object> options,
        @Valid @Nullable Tries tries) {

    /**
     * A package that gets invented applications alone, as tests.
     *
     * @param packageName its folder's name under {@code adapters/}
     * @param options values for its options
     */
    record Tries(
            @JsonProperty("package") @NotNull String packageName,
            @Nullable Map<String, @Nullable Object> options) {}

    /** Names in each language; the usual one where none is given. */
    record Names(
            @Size(max = 200) @Nullable String fr,
            @Size(max = 200) @Nullable String nl,
            @Size(max = 200) @Nullable String de) {
        static final Names USUAL = new Names(null, null, null);
    }
}

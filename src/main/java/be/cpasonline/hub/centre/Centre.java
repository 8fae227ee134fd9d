package be.cpasonline.hub.centre;

import be.cpasonline.hub.model.CentreName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A centre and what it uses.
 *
 * @param name how it is named
 * @param languages languages it may be written to in, the preferred first
 * @param contact how people reach it
 * @param use what it uses; empty while it is not configured
 * @param tries what it tries with invented applications, beside what it uses; empty where it tries nothing
 * @param problem why its file cannot be used, in a sentence; empty where all is well
 */
public record Centre(
        CentreName name,
        List<String> languages,
        CentreContact contact,
        Optional<PackageUse> use,
        Optional<PackageUse> tries,
        Optional<String> problem) {

    public Centre {
        languages = List.copyOf(languages);
    }

    /** A centre whose contact details are not known. */
    public Centre(CentreName name, List<String> languages, Optional<PackageUse> use, Optional<String> problem) {
        this(name, languages, CentreContact.UNKNOWN, use, Optional.empty(), problem);
    }

    /** The language in which it is written to. */
    public Locale language() {
        return languages.stream().findFirst().map(Locale::of).orElse(Locale.FRENCH);
    }

    /**
     * The package a centre uses.
     *
     * @param nis NIS code of the centre: decides which of two versions it gets
     * @param packageName folder name under {@code adapters/}
     * @param options values for the options of the package's transport; secrets are references
     * @param test whether deliveries to it are tests
     */
    public record PackageUse(String nis, String packageName, Map<String, Object> options, boolean test) {
        public PackageUse {
            options = Map.copyOf(options);
        }

        /** Names the options without their values, one of which may be a secret. */
        @Override
        public String toString() {
            return "PackageUse[nis=" + nis + ", packageName=" + packageName + ", options="
                    + new TreeSet<>(options.keySet()) + ", test=" + test + "]";
        }
    }
}

package be.cpasonline.hub.centre;

import be.cpasonline.hub.model.CentreName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A centre and what it uses.
 *
 * @param name how it is named
 * @param languages languages it may be written to in, the preferred first
 * @param use what it uses; empty while it is not configured
 * @param problem why its file cannot be used, in a sentence; empty where all is well
 */
public record Centre(CentreName name, List<String> languages, Optional<PackageUse> use, Optional<String> problem) {

    public Centre {
        languages = List.copyOf(languages);
    }

    /**
     * The package a centre uses.
     *
     * @param packageName folder name under {@code adapters/}
     * @param options values for the options of the package's transport; secrets are references
     * @param test whether deliveries to it are tests
     */
    public record PackageUse(String packageName, Map<String, Object> options, boolean test) {
        public PackageUse {
            options = Map.copyOf(options);
        }
    }
}

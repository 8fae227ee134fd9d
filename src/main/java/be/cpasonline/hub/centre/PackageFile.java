package be.cpasonline.hub.centre;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code config/packages/NAME.yaml} says: defaults for every centre on that package.
 *
 * @param options values for the options of the package
 * @param maintenance when nothing is sent to the package
 */
record PackageFile(
        @Nullable Map<String, @Nullable Object> options,
        @Nullable List<@NotNull @Valid MaintenanceWindow> maintenance) {
    /** What a package's folder may be called; it becomes part of a path. */
    static final String NAME = "[a-z0-9][a-z0-9-]{0,59}";

    /** Nothing by default. */
    static final PackageFile EMPTY = new PackageFile(null, null);

    /** When nothing is sent to the package; often never. */
    List<MaintenanceWindow> windows() {
        return maintenance == null ? List.of() : maintenance;
    }

    /** The defaults, with a centre's own values over them: maps are merged, a key without a value is taken away. */
    Map<String, Object> with(@Nullable Map<String, @Nullable Object> own) {
        return merged(options, own);
    }

    private static Map<String, Object> merged(
            @Nullable Map<?, ? extends @Nullable Object> defaults, @Nullable Map<?, ? extends @Nullable Object> own) {
        Map<String, Object> merged = new LinkedHashMap<>();
        put(defaults, merged);
        put(own, merged);
        return merged;
    }

    private static void put(@Nullable Map<?, ? extends @Nullable Object> from, Map<String, Object> into) {
        if (from == null) {
            return;
        }
        from.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value == null) {
                into.remove(name);
            } else if (value instanceof Map<?, ?> map) {
                into.put(name, merged(into.get(name) instanceof Map<?, ?> before ? before : null, map));
            } else {
                into.put(name, value);
            }
        });
    }
}

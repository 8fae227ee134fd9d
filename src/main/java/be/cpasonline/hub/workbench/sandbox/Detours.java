package be.cpasonline.hub.workbench.sandbox;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The detours to all servers that a package's options name. */
final class Detours implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#]+.*");

    private final Map<URI, Detour> byOrigin = new LinkedHashMap<>();
    private final Function<URI, Detour> maker;

    /**
     * None yet.
     *
     * @param maker makes one for a server
     */
    Detours(Function<URI, Detour> maker) {
        this.maker = maker;
    }

    /** The options, with addresses that lead here. */
    Map<String, Object> through(Map<String, Object> options) {
        Map<String, Object> changed = new LinkedHashMap<>(options);
        changed.replaceAll((key, value) -> value instanceof String text ? through(text) : value);
        return changed;
    }

    private String through(String value) {
        if (!ADDRESS.matcher(value).matches()) {
            return value;
        }
        String origin = value.replaceFirst("(?<=[^:/])[/?#].*", "");
        return byOrigin.computeIfAbsent(URI.create(origin), maker).address() + value.substring(origin.length());
    }

    @Override
    public void close() {
        byOrigin.values().forEach(Detour::close);
    }
}

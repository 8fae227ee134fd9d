package be.cpasonline.hub.workbench.sandbox;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The detours to all servers that a package's options name. */
final class HttpDetours implements Detour {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#]+.*");

    private final Map<URI, HttpDetour> byOrigin = new LinkedHashMap<>();
    private final Function<URI, HttpDetour> maker;

    /**
     * None yet.
     *
     * @param maker makes one for a server
     */
    HttpDetours(Function<URI, HttpDetour> maker) {
        this.maker = maker;
    }

    @Override
    public Map<String, Object> through(Map<String, Object> options) {
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
        byOrigin.values().forEach(HttpDetour::close);
    }
}

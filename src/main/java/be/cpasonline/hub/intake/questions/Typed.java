package be.cpasonline.hub.intake.questions;

import be.cpasonline.hub.canonical.UnsafeCharacters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person typed or chose on a page, as it came: field by field, good or bad. */
public record Typed(Map<String, List<String>> fields) {
    /** Nothing typed. */
    public static final Typed NOTHING = new Typed(Map.of());

    /** The fields of a request; characters that nobody types are left out. */
    public static Typed of(Map<String, String[]> parameters) {
        var fields = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> fields.put(
                name,
                Arrays.stream(values)
                        .map(UnsafeCharacters::without)
                        .map(value -> value.replace("\r\n", "\n"))
                        .toList()));
        return new Typed(fields);
    }

    /** The values of a field; none where the page did not send it. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The one value of a field, without spaces around it; empty where nothing is in it. */
    public String one(String field) {
        return all(field).stream().findFirst().map(String::strip).orElse("");
    }

    /** Names no value. */
    @Override
    public String toString() {
        return "Typed" + fields.keySet();
    }
}

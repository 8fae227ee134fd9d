package be.cpasonline.hub.mapping;

import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Finds where two pieces of JSON differ. */
final class Difference {
    private Difference() {}

    /** The JSON pointer of the first difference; empty where there is none. */
    static Optional<String> between(JsonNode expected, JsonNode got) {
        return between(expected, got, "");
    }

    private static Optional<String> between(JsonNode expected, JsonNode got, String pointer) {
        if (expected.equals(got)) {
            return Optional.empty();
        }
        if (expected.isObject() && got.isObject()) {
            var names = new TreeSet<>(expected.propertyNames());
            names.addAll(got.propertyNames());
            return names.stream()
                    .flatMap(name -> between(expected.path(name), got.path(name), pointer + "/" + name).stream())
                    .findFirst();
        }
        if (expected.isArray() && got.isArray() && expected.size() == got.size()) {
            for (int i = 0; i < expected.size(); i++) {
                Optional<String> found = between(expected.get(i), got.get(i), pointer + "/" + i);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.of(pointer.isEmpty() ? "/" : pointer);
    }
}

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
        return all(field).stream().findFirst().map(Typed::stripped).orElse("");
    }

    /** Nobody sees that a space is one that does not break, nor that something is there which is not shown. */
    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        String rest = text.substring(start, end);
        boolean seen = rest.codePoints().anyMatch(point -> Character.getType(point) != Character.FORMAT);
        return seen ? rest : "";
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Names no value. */
    @Override
    public String toString() {
        return "Typed" + fields.keySet();
    }
}

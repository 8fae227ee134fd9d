package be.cpasonline.hub.canonical;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Finds characters that XML 1.0 (production 2, Char) or PostgreSQL text cannot hold: controls other than tab, line feed
 * and carriage return, halves of surrogate pairs, U+FFFE and U+FFFF.
 */
public final class UnsafeCharacters {
    private UnsafeCharacters() {}

    /** JSON pointers of all texts and names that hold one. */
    public static List<String> in(JsonNode tree) {
        List<String> found = new ArrayList<>();
        look(tree, "", found);
        return found;
    }

    /** A text without them, for what people type or paste: nobody means to send one. */
    public static String without(String text) {
        if (!unsafe(text)) {
            return text;
        }
        return text.codePoints()
                .filter(point -> point > Character.MAX_VALUE || !unsafe((char) point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void look(JsonNode node, String pointer, List<String> found) {
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                String child = pointer + "/" + entry.getKey().replace("~", "~0").replace("/", "~1");
                if (unsafe(entry.getKey())) {
                    found.add(child);
                } else {
                    look(entry.getValue(), child, found);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(node.get(i), pointer + "/" + i, found);
            }
        } else if (node.isString() && unsafe(node.asString())) {
            found.add(pointer);
        }
    }

    private static boolean unsafe(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (unsafe(character)) {
                return true;
            }
        }
        return false;
    }

    private static boolean unsafe(char character) {
        boolean control = character < ' ' && character != '\t' && character != '\n' && character != '\r';
        return control || Character.isSurrogate(character) || character == 0xFFFE || character == 0xFFFF;
    }
}

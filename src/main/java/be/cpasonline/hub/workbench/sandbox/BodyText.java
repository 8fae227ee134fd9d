package be.cpasonline.hub.workbench.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes a message's body readable: JSON with a field a line, what no person can read as its size. */
final class BodyText {
    private static final int LONGEST = 20_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Pattern TEXT =
            Pattern.compile("text/.*|.*\\b(json|xml|x-www-form-urlencoded)\\b.*|multipart/.*");

    /** What a document holds between two parts of a message, for instance: nothing that can be shown. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]+|\\uFFFD+");

    private BodyText() {}

    /**
     * The text.
     *
     * @param mediaType empty where none was told
     */
    static String of(String mediaType, byte[] body) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        if (body.length == 0) {
            return "";
        }
        if (!type.isEmpty() && !TEXT.matcher(type).matches()) {
            return "[" + body.length + " bytes of " + mediaType + "]";
        }
        String text =
                UNREADABLE.matcher(new String(body, StandardCharsets.UTF_8)).replaceAll("·");
        return shortened(type.contains("json") ? indented(text) : text);
    }

    private static String indented(String text) {
        try {
            return JSON.writeValueAsString(JSON.readTree(text));
        } catch (JacksonException noJson) {
            return text;
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "\n[" + (text.length() - LONGEST) + " more characters]";
    }
}

package be.cpasonline.hub.workbench.conform;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** A letter that shows which encodings were on its way. */
final class Emoji {
    /** Folded hands, outside of the plane that old software knows. */
    static final String TEXT = "🙏";

    private Emoji() {}

    /** Whether it is in a message, as any JSON or XML parser would find it. */
    static boolean isIn(byte[] message) {
        String text = new String(message, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return Stream.of(TEXT, "\\ud83d\\ude4f", "&#x1f64f;", "&#128591;").anyMatch(text::contains);
    }
}

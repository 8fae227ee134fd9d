package be.cpasonline.hub.platform.paper;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Text as paper can show it: what has no letter stands there by its name, in square brackets. */
public final class Legible {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;

    private Legible() {}

    /** The text as it can be printed; lines stay lines. */
    public static String of(String text) {
        var legible = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> add(character, legible));
        return legible.toString();
    }

    private static void add(int character, StringBuilder legible) {
        if (onlyShapesOthers(character)) {
            return;
        }
        if (character == '\n' || plain(character)) {
            legible.appendCodePoint(character);
        } else if (Character.isWhitespace(character)) {
            legible.append(' ');
        } else {
            legible.append('[').append(name(character)).append(']');
        }
    }

    private static boolean plain(int character) {
        return Character.getType(character) != Character.CONTROL
                && Character.getType(character) != Character.FORMAT
                && Fonts.show(character);
    }

    private static boolean onlyShapesOthers(int character) {
        return character == ZERO_WIDTH_JOINER
                || character == ZERO_WIDTH_NON_JOINER
                || (character >= FIRST_VARIATION && character <= LAST_VARIATION);
    }

    private static String name(int character) {
        boolean symbol = Character.getType(character) == Character.OTHER_SYMBOL
                || Character.getType(character) == Character.OTHER_LETTER;
        return Optional.ofNullable(Character.getName(character))
                .filter(name -> symbol)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElseGet(() -> "U+" + HexFormat.of().withUpperCase().toHexDigits(character, 4));
    }
}

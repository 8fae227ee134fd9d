package be.cpasonline.hub.centre;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a place without what people write differently: case, accents, spaces, punctuation. */
final class NameKey {
    private static final Pattern ALL_BUT_LETTERS = Pattern.compile("[^a-z0-9]");

    private NameKey() {}

    static String of(String name) {
        String ascii = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return ALL_BUT_LETTERS.matcher(ascii).replaceAll("");
    }
}

package be.cpasonline.hub.platform.problem;

import java.util.Locale;

/** Names of constants as they are written in JSON. */
final class Words {
    private Words() {}

    static String camelCase(String constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }
}

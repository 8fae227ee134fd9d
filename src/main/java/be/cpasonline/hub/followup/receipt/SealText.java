package be.cpasonline.hub.followup.receipt;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A seal as people read and type it: in groups, with whatever was typed between them. */
final class SealText {
    private static final Pattern GROUPS = Pattern.compile("(?<=\\G.{8})(?=.)");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00A0\\u200B\\p{Pd}:]+");
    private static final Pattern SEAL = Pattern.compile("[0-9a-f]{64}");

    private SealText() {}

    /** In groups of eight characters. */
    static String printed(String seal) {
        return GROUPS.matcher(seal).replaceAll(" ");
    }

    /** What was typed, as it stands on a receipt; empty where it can be no seal. */
    static Optional<String> parse(String typed) {
        return Optional.of(SEPARATORS.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT))
                .filter(seal -> SEAL.matcher(seal).matches());
    }
}

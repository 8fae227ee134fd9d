package be.cpasonline.hub.followup.copy;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names under which files can be unpacked everywhere, and nowhere else than where they are unpacked. */
final class FileNames {
    private static final int LONGEST = 80;
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._ -]+");
    private static final Pattern DOTS = Pattern.compile("\\.{2,}");
    private static final Pattern ENDS = Pattern.compile("^[. ]+|[. ]+$");

    private FileNames() {}

    /**
     * A name that no other file of its folder has.
     *
     * @param number of the file in its folder
     * @param given as the person calls it
     */
    static String of(int number, String given) {
        String plain = Normalizer.normalize(given, Normalizer.Form.NFC);
        String safe = ENDS.matcher(
                        DOTS.matcher(UNSAFE.matcher(plain).replaceAll("_")).replaceAll("."))
                .replaceAll("");
        int from = safe.length() - Math.min(safe.length(), LONGEST);
        return "%02d-%s".formatted(number, safe.substring(from));
    }
}

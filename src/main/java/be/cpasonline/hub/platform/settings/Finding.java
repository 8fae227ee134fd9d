package be.cpasonline.hub.platform.settings;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something that a check found in a file that people write. It repeats no value that may be a secret.
 *
 * @param file which file, with slashes
 * @param line on which line; 0 where that cannot be told
 * @param reason what is wrong, without a full stop
 * @param mend what to do about it, without a full stop
 * @param severity whether it stands in the way
 */
public record Finding(String file, int line, String reason, String mend, Severity severity)
        implements Comparable<Finding> {
    /** {@code FILE, line N: the rest} */
    private static final Pattern PLACED = Pattern.compile("(?s)([\\w./-]*[./][\\w./-]*)(?:, line (\\d{1,9}))?: (.*)");

    private static final String BETWEEN = "; ";

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::reason)
            .thenComparing(Finding::mend)
            .thenComparing(Finding::severity);

    /** Whether a finding stands in the way. */
    public enum Severity {
        /** What it is in cannot come into force. */
        WRONG,
        /** It works, but probably not as it was meant. */
        WORTH_A_LOOK
    }

    /** Something wrong, on a line. */
    public static Finding wrong(String file, int line, String reason, String mend) {
        return new Finding(file, line, reason, mend, Severity.WRONG);
    }

    /** Something wrong with a whole file. */
    public static Finding wrong(String file, String reason, String mend) {
        return wrong(file, 0, reason, mend);
    }

    /** Something that works, but is worth a look. */
    public static Finding worthALook(String file, int line, String reason, String mend) {
        return new Finding(file, line, reason, mend, Severity.WORTH_A_LOOK);
    }

    /**
     * Something wrong that is told as a sentence of the house: file, line, what is wrong; how to mend it.
     *
     * @param file where the sentence names none
     */
    public static Finding told(String sentence, String file) {
        Matcher placed = PLACED.matcher(sentence);
        if (!placed.matches()) {
            return told(file, 0, sentence);
        }
        String line = placed.group(2);
        return told(placed.group(1), line == null ? 0 : Integer.parseInt(line), placed.group(3));
    }

    /** Something wrong, told as what is wrong; how to mend it. */
    static Finding told(String file, int line, String what) {
        String text = what.strip().replaceFirst("[.]+$", "");
        int end = text.indexOf(BETWEEN);
        return end < 0
                ? wrong(file, line, text, "correct it")
                : wrong(file, line, text.substring(0, end), text.substring(end + BETWEEN.length()));
    }

    /** Whether it stands in the way. */
    public boolean isWrong() {
        return severity == Severity.WRONG;
    }

    /** The same, with the file named otherwise. */
    public Finding in(String name) {
        return new Finding(name, line, reason, mend, severity);
    }

    /** The same on a line. */
    public Finding on(int which) {
        return new Finding(file, which, reason, mend, severity);
    }

    /** The same in a file named from further up. */
    public Finding under(String folder) {
        return new Finding(folder + "/" + file, line, reason, mend, severity);
    }

    /** File and line, as editors and terminals open them. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }

    /** All of it in a sentence. */
    public String sentence() {
        String end = mend.endsWith("?") ? "" : ".";
        return file + (line > 0 ? ", line " + line : "") + ": " + reason + BETWEEN + mend + end;
    }

    /** All of several, in sentences. */
    public static String sentences(List<Finding> findings) {
        return findings.stream().map(Finding::sentence).collect(Collectors.joining(" "));
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}

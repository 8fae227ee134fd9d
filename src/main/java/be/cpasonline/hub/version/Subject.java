package be.cpasonline.hub.version;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has versions: a package's folder, the defaults of a package, or a centre's file.
 *
 * @param kind which of them
 * @param name the folder's name, or the file's without its ending
 */
public record Subject(Kind kind, String name) implements Comparable<Subject> {
    private static final Comparator<Subject> ORDER =
            Comparator.<Subject, Kind>comparing(Subject::kind).thenComparing(Subject::name);
    private static final Pattern PATH =
            Pattern.compile("(?:(adapters|(?:config/)?packages|(?:config/)?centres)/)?([a-z0-9-]+)(?:\\.ya?ml|/)?");

    /** What there is, in the order in which it comes into force. */
    public enum Kind {
        /** A folder of {@code adapters/}. */
        PACKAGE("adapters"),
        /** A file of {@code config/packages/}: defaults for every centre on a package. */
        DEFAULTS("config/packages"),
        /** A file of {@code config/centres/}. */
        CENTRE("config/centres");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        /** Where it stands, as people say it. */
        public String folder() {
            return folder;
        }
    }

    public static Subject ofPackage(String name) {
        return new Subject(Kind.PACKAGE, name);
    }

    /**
     * Reads what people write: {@code acme}, {@code adapters/acme}, {@code 44021}, {@code config/centres/44021.yaml},
     * {@code packages/acme}. A name of digits alone is a centre's.
     */
    public static Optional<Subject> parse(String text) {
        Matcher matcher = PATH.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String folder = matcher.group(1);
        String name = matcher.group(2);
        if (folder == null) {
            return Optional.of(new Subject(name.matches("\\d+") ? Kind.CENTRE : Kind.PACKAGE, name));
        }
        return Optional.of(new Subject(kind(folder), name));
    }

    /** Its path, as people write it. */
    public String path() {
        return kind.folder() + "/" + name + (kind == Kind.PACKAGE ? "" : ".yaml");
    }

    private static Kind kind(String folder) {
        if (folder.equals("adapters")) {
            return Kind.PACKAGE;
        }
        return folder.endsWith("packages") ? Kind.DEFAULTS : Kind.CENTRE;
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return path();
    }
}

package be.cpasonline.hub.pull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Up to where a package has fetched. For the package it is a text without meaning.
 *
 * @param placedBy the transaction that placed the last one
 * @param position of the last one among those of that transaction
 */
public record Place(long placedBy, long position) {
    /** Before everything. */
    public static final Place FIRST = new Place(0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** Reads {@link #toString()}; empty where it is something else. */
    public static Optional<Place> parse(String cursor) {
        Matcher matcher = FORM.matcher(cursor);
        return matcher.matches()
                ? Optional.of(new Place(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return placedBy + "-" + position;
    }
}

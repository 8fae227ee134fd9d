package be.cpasonline.hub.pull;

import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.Issue.In;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import java.util.List;
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

    /**
     * Reads {@link #toString()}; an empty text is before everything.
     *
     * @param in where in the request it stands
     * @param name of it there
     * @throws ProblemException where the hub never gave it
     */
    public static Place parse(String cursor, In in, String name) {
        if (cursor.isEmpty()) {
            return FIRST;
        }
        Matcher matcher = FORM.matcher(cursor);
        if (!matcher.matches()) {
            throw new ProblemException(ProblemType.BAD_REQUEST, List.of(Issue.of(PullIssue.CURSOR_UNKNOWN, in, name)));
        }
        return new Place(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    @Override
    public String toString() {
        return placedBy + "-" + position;
    }
}

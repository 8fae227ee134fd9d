package be.cpasonline.hub.platform.idempotency;

import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import be.cpasonline.hub.platform.problem.RequestIssue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the header {@code Idempotency-Key}: 1 to 64 visible ASCII characters, bare or as the quoted string of
 * draft-ietf-httpapi-idempotency-key-header.
 */
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern BARE = Pattern.compile("[\\x21-\\x7e&&[^\"]][\\x21-\\x7e]{0,63}");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[\\x21-\\x7e&&[^\"\\\\]]|\\\\[\"\\\\])+)\"");
    private static final int LONGEST = 64;

    private IdempotencyKey() {}

    /**
     * The key of a request.
     *
     * @throws ProblemException where there is none, or it is malformed
     */
    public static String of(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(HEADER));
        if (values.isEmpty() || values.getFirst().isBlank()) {
            throw refused(RequestIssue.IDEMPOTENCY_KEY_MISSING);
        }
        String key = unquoted(values.getFirst().strip());
        if (values.size() > 1 || key.isEmpty() || key.length() > LONGEST) {
            throw refused(RequestIssue.IDEMPOTENCY_KEY_MALFORMED);
        }
        return key;
    }

    /** Empty where it is neither bare nor quoted well. */
    private static String unquoted(String value) {
        var quoted = QUOTED.matcher(value);
        if (quoted.matches()) {
            return quoted.group(1).replaceAll("\\\\(.)", "$1");
        }
        return BARE.matcher(value).matches() ? value : "";
    }

    private static ProblemException refused(RequestIssue issue) {
        return new ProblemException(
                ProblemType.BAD_REQUEST, List.of(Issue.of(issue, Issue.In.HEADER, HEADER, LONGEST)));
    }
}

package be.cpasonline.hub.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A request that is answered with a problem. The message says the kind only. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Issue> issues;
    private final transient Optional<Duration> retryAfter;

    public ProblemException(ProblemType type, List<Issue> issues) {
        this(type, issues, Optional.empty());
    }

    private ProblemException(ProblemType type, List<Issue> issues, Optional<Duration> retryAfter) {
        super(type.name());
        this.type = type;
        this.issues = List.copyOf(issues);
        this.retryAfter = retryAfter;
    }

    /** A problem that passes: the caller is told when to try again. */
    public static ProblemException retryLater(ProblemType type, Duration after) {
        return new ProblemException(type, List.of(), Optional.of(after));
    }

    public ProblemType type() {
        return type;
    }

    public List<Issue> issues() {
        return issues;
    }

    /** After how long it is worth trying again. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}

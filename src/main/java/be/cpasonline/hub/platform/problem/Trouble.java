package be.cpasonline.hub.platform.problem;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Tells with which problem any interface answers an exception. */
public final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private static final Duration AWAY = Duration.ofSeconds(10);

    private Trouble() {}

    /** The problem; what is no fault of the caller's is logged, without its words. */
    public static ProblemException told(Throwable thrown) {
        return switch (thrown) {
            case ProblemException problem -> problem;
            case AccessDeniedException denied -> new ProblemException(ProblemType.MISSING_PERMISSION, List.of());
            default -> Away.isCauseOf(thrown) ? away(thrown) : unforeseen(thrown);
        };
    }

    static ProblemException away(Throwable away) {
        LOG.warn("unavailable: {}", away.getClass().getName());
        return ProblemException.retryLater(ProblemType.SERVICE_UNAVAILABLE, AWAY);
    }

    private static ProblemException unforeseen(Throwable unforeseen) {
        LOG.error("unforeseen: {}", Unforeseen.describe(unforeseen));
        return new ProblemException(ProblemType.INTERNAL_SERVER_ERROR, List.of());
    }
}

package be.cpasonline.hub.status;

import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.identity.CallingSystem.Permission;
import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.Issue.In;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Takes a report from a calling system, whatever interface it came through, and says what is wrong with it. */
@Service
public class Reporting {
    private final Statuses statuses;

    Reporting(Statuses statuses) {
        this.statuses = statuses;
    }

    /** Refuses a system that may not report, before anything of what it sends is read. */
    public void admit(CallingSystem system) {
        if (!system.may(Permission.REPORT_STATUSES)) {
            throw new AccessDeniedException(Permission.REPORT_STATUSES.name());
        }
    }

    /**
     * Takes a report; when it returns, it is on disk.
     *
     * @param key the idempotency key
     * @param fingerprint digest of what was sent: by it the same content is known again under the same key
     * @throws ProblemException where it cannot be taken
     */
    public Received receive(Report report, CallingSystem system, String key, byte[] fingerprint) {
        admit(system);
        return receive(new Submission(report, system.id(), key, fingerprint, system::actsFor));
    }

    /**
     * Takes a report of somebody who is admitted; when it returns, it is on disk.
     *
     * @throws ProblemException where it cannot be taken
     */
    public Received receive(Submission submission) {
        try {
            return statuses.receive(submission);
        } catch (ReportRefused refused) {
            throw problem(refused);
        }
    }

    private static ProblemException problem(ReportRefused refused) {
        return switch (refused.reason()) {
            case OTHER_CONTENT -> new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED, List.of());
            case DELIVERY_UNKNOWN -> bad(StatusIssue.DELIVERY_UNKNOWN, "/deliveryId");
            case REFERENCE_UNKNOWN -> bad(StatusIssue.REFERENCE_UNKNOWN, "/reference");
            case REFERENCE_AMBIGUOUS -> bad(StatusIssue.REFERENCE_AMBIGUOUS, "/reference");
            case IN_THE_FUTURE -> bad(StatusIssue.IN_THE_FUTURE, "/at");
            case BEFORE_DELIVERY -> bad(StatusIssue.BEFORE_DELIVERY, "/at");
            case NOTHING_OPEN -> new ProblemException(ProblemType.RESOURCE_NOT_FOUND, List.of());
        };
    }

    private static ProblemException bad(StatusIssue issue, String pointer) {
        return new ProblemException(ProblemType.BAD_REQUEST, List.of(Issue.of(issue, In.BODY, pointer)));
    }
}

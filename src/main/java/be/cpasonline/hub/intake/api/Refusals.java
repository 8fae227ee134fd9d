package be.cpasonline.hub.intake.api;

import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.intake.IntakeIssue;
import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import be.cpasonline.hub.register.IdempotencyConflict;
import java.time.Duration;
import java.util.List;

/** Says in this interface's terms why register or documents did not take something. */
final class Refusals {
    private static final Duration FIRST_ENDS = Duration.ofSeconds(2);
    private static final Duration SCANNER_RETURNS = Duration.ofSeconds(30);

    private Refusals() {}

    static ProblemException of(IdempotencyConflict conflict) {
        return switch (conflict.reason()) {
            case IN_PROGRESS -> ProblemException.retryLater(ProblemType.IDEMPOTENCY_KEY_IN_USE, FIRST_ENDS);
            case OTHER_CONTENT -> new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED, List.of());
        };
    }

    /**
     * The refusal of a document.
     *
     * @param in where the document was told of
     * @param name under which name
     */
    static ProblemException of(DocumentRefused refused, Issue.In in, String name) {
        return switch (refused.reason()) {
            case TOO_LARGE -> problem(ProblemType.PAYLOAD_TOO_LARGE, IntakeIssue.DOCUMENT_TOO_LARGE, in, name);
            case EMPTY -> problem(ProblemType.BAD_REQUEST, IntakeIssue.DOCUMENT_EMPTY, in, name);
            case TYPE_NOT_ACCEPTED ->
                problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, IntakeIssue.DOCUMENT_TYPE_NOT_ACCEPTED, in, name);
            case INFECTED -> problem(ProblemType.BAD_REQUEST, IntakeIssue.DOCUMENT_INFECTED, in, name);
            case NOT_SCANNED -> ProblemException.retryLater(ProblemType.DOCUMENT_NOT_SCANNED, SCANNER_RETURNS);
            case ID_TAKEN -> problem(ProblemType.DOCUMENT_ID_TAKEN, IntakeIssue.DOCUMENT_ID_TAKEN, in, name);
            case UNKNOWN -> problem(ProblemType.BAD_REQUEST, IntakeIssue.DOCUMENT_NOT_THERE, in, name);
        };
    }

    private static ProblemException problem(ProblemType type, IntakeIssue issue, Issue.In in, String name) {
        return new ProblemException(type, List.of(Issue.of(issue, in, name)));
    }
}

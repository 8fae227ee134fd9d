package be.cpasonline.hub.platform.problem;

/** What can be wrong with any request. */
public enum RequestIssue implements IssueCode {
    PARAMETER_MISSING,
    PARAMETER_MALFORMED,
    HEADER_MISSING,
    IDEMPOTENCY_KEY_MISSING,
    IDEMPOTENCY_KEY_MALFORMED,
    FIELD_MALFORMED,
    BODY_UNREADABLE;

    @Override
    public IssueType type() {
        return IssueType.SCHEMA_VIOLATION;
    }
}

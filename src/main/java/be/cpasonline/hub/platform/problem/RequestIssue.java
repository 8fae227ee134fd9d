package be.cpasonline.hub.platform.problem;

/** What can be wrong with any request. */
enum RequestIssue implements IssueCode {
    PARAMETER_MISSING,
    PARAMETER_MALFORMED,
    HEADER_MISSING,
    FIELD_MALFORMED,
    BODY_UNREADABLE;

    @Override
    public IssueType type() {
        return IssueType.SCHEMA_VIOLATION;
    }
}

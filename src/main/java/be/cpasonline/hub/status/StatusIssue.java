package be.cpasonline.hub.status;

import be.cpasonline.hub.platform.problem.IssueCode;
import be.cpasonline.hub.platform.problem.IssueType;

/** What can be wrong with a report. */
public enum StatusIssue implements IssueCode {
    DELIVERY_UNKNOWN(IssueType.REFERENCED_RESOURCE_NOT_FOUND),
    REFERENCE_UNKNOWN(IssueType.REFERENCED_RESOURCE_NOT_FOUND),
    REFERENCE_AMBIGUOUS(IssueType.INVALID_INPUT),
    IN_THE_FUTURE(IssueType.INVALID_INPUT),
    BEFORE_DELIVERY(IssueType.INVALID_INPUT),
    STATUS_NOT_OURS(IssueType.SCHEMA_VIOLATION);

    private final IssueType type;

    StatusIssue(IssueType type) {
        this.type = type;
    }

    @Override
    public IssueType type() {
        return type;
    }
}

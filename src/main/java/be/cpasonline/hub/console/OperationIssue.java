package be.cpasonline.hub.console;

import be.cpasonline.hub.platform.problem.IssueCode;
import be.cpasonline.hub.platform.problem.IssueType;

/** What can be wrong with what an operator asks. */
public enum OperationIssue implements IssueCode {
    NO_SUCH_STATE(IssueType.SCHEMA_VIOLATION),
    NO_SUCH_CENTRE(IssueType.REFERENCED_RESOURCE_NOT_FOUND);

    private final IssueType type;

    OperationIssue(IssueType type) {
        this.type = type;
    }

    @Override
    public IssueType type() {
        return type;
    }
}

package be.cpasonline.hub.pull;

import be.cpasonline.hub.platform.problem.IssueCode;
import be.cpasonline.hub.platform.problem.IssueType;

/** What can be wrong with a call that fetches. */
public enum PullIssue implements IssueCode {
    CURSOR_UNKNOWN(IssueType.INVALID_INPUT),
    DOCUMENT_TOO_LARGE(IssueType.INVALID_INPUT),
    ANSWERED_OTHERWISE(IssueType.INVALID_INPUT);

    private final IssueType type;

    PullIssue(IssueType type) {
        this.type = type;
    }

    @Override
    public IssueType type() {
        return type;
    }
}

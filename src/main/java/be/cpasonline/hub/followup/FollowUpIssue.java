package be.cpasonline.hub.followup;

import be.cpasonline.hub.platform.problem.IssueCode;
import be.cpasonline.hub.platform.problem.IssueType;

/** What can be wrong with what a person sends after an application. */
public enum FollowUpIssue implements IssueCode {
    /** It has neither text nor documents. */
    ADDITION_EMPTY(IssueType.INVALID_INPUT),
    /** A document that the system did not send, or that is attached already. */
    DOCUMENT_NOT_THERE(IssueType.REFERENCED_RESOURCE_NOT_FOUND);

    private final IssueType type;

    FollowUpIssue(IssueType type) {
        this.type = type;
    }

    @Override
    public IssueType type() {
        return type;
    }
}

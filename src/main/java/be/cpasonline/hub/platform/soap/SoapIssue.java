package be.cpasonline.hub.platform.soap;

import be.cpasonline.hub.platform.problem.IssueCode;
import be.cpasonline.hub.platform.problem.IssueType;

/** What can be wrong with a SOAP message. */
public enum SoapIssue implements IssueCode {
    ENVELOPE_MALFORMED(IssueType.SCHEMA_VIOLATION),
    OPERATION_UNKNOWN(IssueType.UNKNOWN_INPUT),
    ELEMENT_NOT_ALLOWED(IssueType.UNKNOWN_INPUT),
    ELEMENT_MISSING(IssueType.SCHEMA_VIOLATION),
    SCHEMA_RULE_BROKEN(IssueType.SCHEMA_VIOLATION);

    private final IssueType type;

    SoapIssue(IssueType type) {
        this.type = type;
    }

    @Override
    public IssueType type() {
        return type;
    }
}

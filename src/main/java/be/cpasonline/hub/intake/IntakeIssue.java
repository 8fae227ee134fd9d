package be.cpasonline.hub.intake;

import static be.cpasonline.hub.platform.problem.IssueType.INVALID_INPUT;
import static be.cpasonline.hub.platform.problem.IssueType.REFERENCED_RESOURCE_NOT_FOUND;
import static be.cpasonline.hub.platform.problem.IssueType.SCHEMA_VIOLATION;
import static be.cpasonline.hub.platform.problem.IssueType.UNKNOWN_INPUT;

import be.cpasonline.hub.platform.problem.IssueCode;
import be.cpasonline.hub.platform.problem.IssueType;

/** What can be wrong with an application, its documents, beside the constraints of the model. */
public enum IntakeIssue implements IssueCode {
    BODY_CUT_OFF(SCHEMA_VIOLATION),
    NOT_UTF8(SCHEMA_VIOLATION),
    MALFORMED_JSON(SCHEMA_VIOLATION),
    TOO_DEEP(SCHEMA_VIOLATION),
    DUPLICATE_FIELD(SCHEMA_VIOLATION),
    UNSAFE_CHARACTER(SCHEMA_VIOLATION),
    MODEL_VERSION_NOT_READ(SCHEMA_VIOLATION),
    UNKNOWN_FIELD(UNKNOWN_INPUT),
    UNKNOWN_FIELD_RESEMBLES(UNKNOWN_INPUT),
    WRONG_TYPE(SCHEMA_VIOLATION),
    NOT_ONE_OF(SCHEMA_VIOLATION),
    WRONG_FORMAT(SCHEMA_VIOLATION),
    UNREADABLE_VALUE(SCHEMA_VIOLATION),
    KIND_MISSING(SCHEMA_VIOLATION),
    UNKNOWN_MUNICIPALITY(REFERENCED_RESOURCE_NOT_FOUND),
    UNKNOWN_MUNICIPALITY_RESEMBLES(REFERENCED_RESOURCE_NOT_FOUND),
    DOCUMENT_NAMED_TWICE(INVALID_INPUT),
    DOCUMENT_NOT_THERE(REFERENCED_RESOURCE_NOT_FOUND),
    DOCUMENT_SIZE_DIFFERS(INVALID_INPUT),
    DOCUMENT_DIGEST_DIFFERS(INVALID_INPUT),
    DOCUMENT_MEDIA_TYPE_DIFFERS(INVALID_INPUT),
    DOCUMENT_TOO_LARGE(INVALID_INPUT),
    DOCUMENT_EMPTY(INVALID_INPUT),
    DOCUMENT_TYPE_NOT_ACCEPTED(INVALID_INPUT),
    DOCUMENT_ID_TAKEN(INVALID_INPUT),
    MULTIPART_MALFORMED(SCHEMA_VIOLATION),
    APPLICATION_PART_MISSING(SCHEMA_VIOLATION),
    APPLICATION_PART_NOT_JSON(SCHEMA_VIOLATION),
    PART_NOT_NAMED(UNKNOWN_INPUT),
    PART_TWICE(INVALID_INPUT);

    private final IssueType type;

    IntakeIssue(IssueType type) {
        this.type = type;
    }

    @Override
    public IssueType type() {
        return type;
    }
}

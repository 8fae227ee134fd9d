package be.cpasonline.hub.model;

/** What a member of the household is to the applicant. */
public enum Relation {
    PARTNER,
    CHILD,
    PARENT,
    OTHER_FAMILY,
    OTHER
}

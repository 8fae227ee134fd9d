package be.cpasonline.hub.model;

/** What an applicant can declare or agree to. */
public enum ConsentKind {
    TRUE_AND_COMPLETE,
    WILL_REPORT_CHANGES,
    INFORMED_OF_DATA_LOOKUP,
    NEWS_BY_EMAIL,
    NEWS_BY_SMS,
    NEWS_BY_EBOX
}

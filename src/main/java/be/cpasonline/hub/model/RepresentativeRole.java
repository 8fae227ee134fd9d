package be.cpasonline.hub.model;

/** As what somebody acts for an applicant. */
public enum RepresentativeRole {
    DESIGNATED_IN_WRITING,
    LEGAL_REPRESENTATIVE,
    ADMINISTRATOR,
    LAWYER,
    SOCIAL_WORKER
}

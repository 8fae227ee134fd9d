package be.cpasonline.hub.model;

/** Where an income comes from. */
public enum IncomeKind {
    WAGE,
    SELF_EMPLOYED,
    UNEMPLOYMENT,
    HEALTH_INSURANCE,
    PENSION,
    ELDERLY_INCOME_GUARANTEE,
    DISABILITY,
    CHILD_BENEFIT,
    ALIMONY,
    STUDY_GRANT,
    ABROAD,
    OTHER
}

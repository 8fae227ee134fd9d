package be.cpasonline.hub.model;

/** Kinds of household. */
public enum HouseholdComposition {
    ALONE,
    WITH_PARTNER,
    WITH_PARENTS,
    SHARED_HOUSE,
    WITH_A_HOST,
    SHELTER,
    STREET,
    INSTITUTION,
    RECEPTION_CENTRE
}

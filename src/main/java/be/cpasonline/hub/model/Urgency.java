package be.cpasonline.hub.model;

/** What cannot wait. */
public enum Urgency {
    NO_FOOD_TODAY,
    NO_ROOF_TONIGHT,
    ENERGY_CUT_OFF,
    EVICTION,
    NO_MEDICINE,
    VIOLENCE,
    OTHER
}

package be.cpasonline.hub.model;

/** What a cost is for. */
public enum CostKind {
    RENT,
    MORTGAGE,
    ENERGY,
    WATER,
    DEBTS,
    ALIMONY,
    HEALTH,
    SCHOOL,
    OTHER
}

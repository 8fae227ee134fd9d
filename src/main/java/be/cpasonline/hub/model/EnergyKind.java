package be.cpasonline.hub.model;

/** What an energy need is about. */
public enum EnergyKind {
    GAS,
    ELECTRICITY,
    WATER,
    HEATING_FUEL
}

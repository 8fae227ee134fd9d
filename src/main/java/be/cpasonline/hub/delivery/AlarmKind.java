package be.cpasonline.hub.delivery;

/** What watchdogs look for. */
public enum AlarmKind {
    /** Applications are not delivered though their day of reception has ended. */
    NOT_DELIVERED,
    /** Applications were delivered long ago, and the centre said nothing of the case. */
    NO_STATUS,
    /** An urgent application of which nobody has taken charge. */
    URGENT_NOT_TAKEN,
    /** Deliveries that need a person. */
    HELD,
    /** A destination, or a centre with its package, that has been resting for long. */
    RESTING;

    /** Whether the centre is written to beside the operators. */
    public boolean concernsCentre() {
        return this != RESTING;
    }
}

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
    /** Deliveries lie ready, and the package does not fetch and acknowledge them: the centre is reminded. */
    OFFERED_REMINDER,
    /** The same for longer: the centre is warned. */
    OFFERED_WARNING,
    /** The same for so long that the operators must call the centre. */
    OFFERED_TOO_LONG,
    /** A destination, or a centre with its package, that has been resting for long. */
    RESTING,
    /** The adapter of a centre says that it would not work, or not for long. */
    SELF_CHECK;

    /** Whether the centre is written to. */
    public boolean concernsCentre() {
        return this != RESTING && this != SELF_CHECK;
    }

    /** Whether the operators are written to. */
    public boolean concernsOperators() {
        return this != OFFERED_REMINDER && this != OFFERED_WARNING;
    }
}

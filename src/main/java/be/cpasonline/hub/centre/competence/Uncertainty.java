package be.cpasonline.hub.centre.competence;

/** What remains uncertain about a presumption. */
public enum Uncertainty {
    /** The postal code touches more than one municipality and no name was given that decides. */
    POSTAL_CODE_SHARED,
    /** The name given does not belong to the postal code; the postal code decided. */
    NAME_NOT_OF_POSTAL_CODE,
    /** The postal code is not known; the name decided. */
    POSTAL_CODE_UNKNOWN,
    /** The NIS code is of a municipality that merged; its successor was taken. */
    MUNICIPALITY_MERGED,
    /** An exception to the general rule was stated without the place it refers to. */
    EXCEPTION_WITHOUT_PLACE,
    /** Whether an institution is one of those that the law means is not known: it was not named. */
    INSTITUTION_NOT_NAMED,
    /** Who lives in a reception centre gets material aid there, and none from a centre (organic law, art. 57ter). */
    RECEPTION_CENTRE,
    /** What the law says exactly is still to be confirmed; the configuration decided ({@code config/law.yaml}). */
    RULE_NOT_CONFIRMED,
    /** The municipality has no centre of its own, and who serves it is not configured (Herstappe). */
    NO_CENTRE_OF_ITS_OWN
}

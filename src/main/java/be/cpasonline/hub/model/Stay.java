package be.cpasonline.hub.model;

/** Circumstances that decide which rule of competence applies (law of 2 April 1965). */
public enum Stay {
    /** Lives where they live: art. 1, 1°. */
    RESIDENCE,
    /** In a recognised institution: art. 2 par. 1. */
    INSTITUTION,
    /** Without a home and not in an institution: art. 2 par. 7. */
    HOMELESS,
    /** Full-time student: art. 2 par. 6. */
    STUDENT,
    /** Asks for asylum or has temporary protection: art. 2 par. 5. */
    ASYLUM
}

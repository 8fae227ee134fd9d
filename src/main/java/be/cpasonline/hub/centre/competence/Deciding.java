package be.cpasonline.hub.centre.competence;

/** Which place decides by a rule whose wording is still to be confirmed. */
public enum Deciding {
    WHERE_THE_PERSON_LIVES,
    WHERE_THE_PERSON_IS_REGISTERED
}

package be.cpasonline.hub.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a centre says about the case that an application became. Every package's own words are translated into these.
 * What may follow what is generous, since packages skip steps; where a step has a legal term, its article stands beside
 * it.
 */
public enum CaseStatus {
    /** The centre has entered it in its register (organic law of 8 July 1976, art. 58 par. 1). */
    REGISTERED,
    /** A social worker has been in touch. */
    CONTACTED,
    /** There is an appointment. */
    APPOINTMENT,
    /** The centre asks for something; the term of thirty days runs on. */
    INFO_REQUESTED,
    /** The centre has what it asked for. */
    INFO_RECEIVED,
    /** The social inquiry is under way (law of 26 May 2002, art. 19; organic law, art. 60). */
    INQUIRY,
    /** The person may be heard before the decision (law of 26 May 2002, art. 20). */
    HEARING_OFFERED,
    /** A decision was taken; what it is, only the notification says (law of 26 May 2002, art. 21 par. 1). */
    DECIDED,
    /** The decision was notified (law of 26 May 2002, art. 21 par. 4; organic law, art. 62bis). */
    NOTIFIED,
    /** Another centre is competent and has been sent it (law of 26 May 2002, art. 18 par. 4; organic law, art. 58 par. 3). */
    TRANSFERRED,
    /** Two centres disagree and the minister is asked (law of 2 April 1965, art. 15). */
    CONFLICT_SUBMITTED,
    /** The minister has named the centre (law of 2 April 1965, art. 15). */
    CONFLICT_DECIDED,
    /** The person withdrew it, and the centre confirms. */
    WITHDRAWN,
    /** It was joined to an earlier one of the same person; its own date and receipt stay. */
    DUPLICATE_LINKED,
    /** The case is closed. */
    CLOSED;

    /** The statuses that may follow this one: the whole table. */
    public Set<CaseStatus> next() {
        return switch (this) {
            case REGISTERED, CONTACTED, APPOINTMENT, INFO_REQUESTED, INFO_RECEIVED, INQUIRY, HEARING_OFFERED ->
                allBut(REGISTERED, CONFLICT_DECIDED);
            case DECIDED -> EnumSet.of(NOTIFIED, WITHDRAWN, CLOSED, INFO_REQUESTED, INQUIRY);
            case NOTIFIED -> EnumSet.of(INQUIRY, DECIDED, CLOSED);
            case TRANSFERRED -> EnumSet.of(REGISTERED, CONFLICT_SUBMITTED, CLOSED);
            case CONFLICT_SUBMITTED -> EnumSet.of(CONFLICT_DECIDED, WITHDRAWN);
            case CONFLICT_DECIDED -> allBut(CONFLICT_SUBMITTED, CONFLICT_DECIDED);
            case DUPLICATE_LINKED -> EnumSet.of(INQUIRY, DECIDED, NOTIFIED, CLOSED);
            case WITHDRAWN -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.of(INQUIRY, DECIDED);
        };
    }

    /** Whether this one may follow another; the same again always may. */
    public boolean mayFollow(CaseStatus before) {
        return before == this || before.next().contains(this);
    }

    private static Set<CaseStatus> allBut(CaseStatus first, CaseStatus second) {
        return EnumSet.complementOf(EnumSet.of(first, second));
    }
}

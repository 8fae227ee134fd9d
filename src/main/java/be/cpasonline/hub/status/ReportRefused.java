package be.cpasonline.hub.status;

/** A report that cannot be taken. The message says which rule it breaks, without anything of the report. */
public final class ReportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ReportRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why a report cannot be taken. */
    public enum Reason {
        /** There is no such delivery, or the system does not act for its centre. */
        DELIVERY_UNKNOWN,
        /** No delivery of a centre that the system acts for has this reference. */
        REFERENCE_UNKNOWN,
        /** More than one delivery has this reference. */
        REFERENCE_AMBIGUOUS,
        /** It is said to have happened in the future. */
        IN_THE_FUTURE,
        /** It is said to have happened before the delivery existed. */
        BEFORE_DELIVERY,
        /** The key was used with other content. */
        OTHER_CONTENT,
        /** There is no such report that a person must look at. */
        NOTHING_OPEN
    }
}

package be.cpasonline.hub.register;

/** An idempotency key that cannot be used so. */
public class IdempotencyConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public IdempotencyConflict(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        /** The same key is being used by a request that has not ended: HTTP 409. */
        IN_PROGRESS,
        /** The same key was used with other content: HTTP 422. */
        OTHER_CONTENT
    }
}

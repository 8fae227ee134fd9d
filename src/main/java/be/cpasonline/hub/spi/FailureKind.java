package be.cpasonline.hub.spi;

/** Says who acts next after a failure. */
public enum FailureKind {
    /** Busy, or timed out before anything was sent: the hub tries again with back-off; nobody acts. */
    TRANSIENT,
    /** The destination is down: nothing was taken; the hub tries again later; the operator is told once. */
    UNAVAILABLE,
    /** Sent, and no answer that can be trusted: the hub asks, or sends with the same key, or holds. Never blindly again. */
    UNCERTAIN,
    /** The package rejects the content: held; the centre acts. */
    REFUSED,
    /**
     * Credentials, certificate or an option are wrong: the centre rests until a try succeeds, and a delivery that failed so
     * several times is held; the operator acts.
     */
    MISCONFIGURED,
    /** Anything unforeseen: as uncertain, counted against the adapter; the developer acts. */
    DEFECT
}

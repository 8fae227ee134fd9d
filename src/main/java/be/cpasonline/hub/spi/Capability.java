package be.cpasonline.hub.spi;

/** What an adapter, or a package behind it, can do beyond taking a delivery. */
public enum Capability {
    /** The package knows the idempotency key: the same delivery sent again changes nothing. */
    HONOURS_KEY,
    /** The adapter is {@link Recognises}: the package can be asked whether it has a delivery. */
    RECOGNISES,
    /** The adapter is {@link ReportsStatus}. */
    REPORTS_STATUS,
    /**
     * The adapter is {@link ReceivesStatus}. It is not served yet: packages report over the status service, or are asked with
     * {@link #REPORTS_STATUS}.
     */
    RECEIVES_STATUS,
    /** Additions to an application can be handed over: the folder maps them. */
    ADDITIONS,
    /** The withdrawal of an application can be handed over: the folder maps it. */
    WITHDRAWALS,
    /** Documents are handed over with the delivery. */
    DOCUMENTS,
    /** The package tells test deliveries from real ones. */
    TEST_MODE
}

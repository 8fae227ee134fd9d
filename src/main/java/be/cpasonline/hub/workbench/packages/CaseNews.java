package be.cpasonline.hub.workbench.packages;

/** Who is told that a case exists. */
interface CaseNews {
    /** For a package that tells nobody. */
    CaseNews NOBODY = (key, number) -> {};

    /**
     * A case exists.
     *
     * @param key the sender's idempotency key
     * @param number the case's number
     */
    void filed(String key, String number);
}

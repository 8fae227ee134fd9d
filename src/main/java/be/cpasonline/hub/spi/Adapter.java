package be.cpasonline.hub.spi;

/**
 * Hands deliveries over to one destination. What it can do beyond that it says by the small interfaces it implements.
 *
 * <ol>
 *   <li>{@link #deliver(Delivery)} is called any number of times, by many threads at once: it MUST be thread-safe.
 *   <li>{@link #close()} is called at most once, after the last call returned; nothing is called after it.
 * </ol>
 */
public interface Adapter extends AutoCloseable {

    /**
     * Hands one delivery over. The delivery's id MUST travel with it as idempotency key.
     *
     * <p>It MUST return within the limits of its options. It MUST NOT try again by itself: the hub does.
     *
     * @return what the package acknowledged; returning means that the package has taken it
     * @throws AdapterFailure saying who acts next; any other exception counts as {@link FailureKind#DEFECT}, whose
     *     outcome is uncertain
     */
    Acknowledgement deliver(Delivery delivery);

    /**
     * What rests as one when it is down: the server that the deliveries go to, as scheme, host and port, for instance
     * {@code https://cases.example:8443}. Two adapters that give the same answer rest together. It is shown to
     * operators, so it holds no secret.
     */
    String destination();

    /** Gives connections back; ends no delivery that is under way. */
    @Override
    void close();
}

package be.cpasonline.hub.spi;

/**
 * What an adapter author brings: found by {@link java.util.ServiceLoader}, one instance a process.
 *
 * <ol>
 *   <li>{@link #describe()} is asked first and as often as the hub likes; it opens nothing.
 *   <li>{@link #open(AdapterContext)} is called once for each version in force of each package of this transport and
 *       destination.
 * </ol>
 */
public interface AdapterProvider {

    /** The version of this contract. A hub serves it and the one before. */
    int SPI_VERSION = 1;

    /** The name that an {@code adapter.yaml} gives as {@code transport}: lower case, digits and hyphens. */
    String id();

    /** The version of this contract that the provider was written for. */
    int spiVersion();

    /** What the adapter can do and which options it takes. */
    AdapterDescription describe();

    /**
     * Opens an adapter with checked options. MUST not call the destination.
     *
     * @throws AdapterFailure of kind {@link FailureKind#MISCONFIGURED} where an option cannot work
     */
    Adapter open(AdapterContext context);
}

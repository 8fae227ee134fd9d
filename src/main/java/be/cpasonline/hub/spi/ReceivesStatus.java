package be.cpasonline.hub.spi;

/**
 * An adapter whose package calls the hub to tell what became of deliveries. It is not served yet: the hub calls no adapter
 * so, and refuses a folder that declares {@link Capability#RECEIVES_STATUS}. Packages report over the status service, or are
 * asked by {@link ReportsStatus}.
 */
public interface ReceivesStatus {

    /** Reads one call of the package. MUST verify that the package sent it. */
    StatusReport read(Answer call);
}

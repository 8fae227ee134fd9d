package be.cpasonline.hub.spi;

/** An adapter whose package calls the hub to tell what became of deliveries. */
public interface ReceivesStatus {

    /** Reads one call of the package. MUST verify that the package sent it. */
    StatusReport read(Answer call);
}

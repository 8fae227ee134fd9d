package be.cpasonline.hub.workbench.bench.load;

/** One sender's way of sending one thing. */
interface Shot extends AutoCloseable {

    /** Sends the next thing and waits for the answer; whether it was accepted. */
    boolean fire() throws InterruptedException;

    @Override
    void close();
}

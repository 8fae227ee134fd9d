package be.cpasonline.hub.workbench.drill;

/** A part that the drill kills and starts again. */
interface Victim extends AutoCloseable {
    /** For people. */
    String name();

    /** Starts it, and returns when it serves. */
    void start();

    /** Whether it was started and serves. */
    boolean serving();

    /** SIGKILL; returns when it is gone. */
    void kill();

    @Override
    void close();
}

package be.cpasonline.hub.workbench.run;

/** The demo, or the drill, cannot go on; the message is the one line that its user reads, and says what to do. */
public final class DemoProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DemoProblem(String message) {
        super(message);
    }
}

package be.cpasonline.hub.workbench.run;

/** The demo cannot go on; the message is the one line that its user reads, and says what to do. */
final class DemoProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoProblem(String message) {
        super(message);
    }
}

package be.cpasonline.hub.register;

/** The person withdrew the application: nothing can follow it any more. */
public class AlreadyWithdrawn extends RuntimeException {
    private static final long serialVersionUID = 1L;
}

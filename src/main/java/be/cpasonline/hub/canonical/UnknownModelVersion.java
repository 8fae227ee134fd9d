package be.cpasonline.hub.canonical;

/** An application in a version of the model that is not read. */
public final class UnknownModelVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownModelVersion(String version, int oldest, int newest) {
        super("modelVersion " + version + " is not read; " + oldest + " to " + newest + " are");
    }
}

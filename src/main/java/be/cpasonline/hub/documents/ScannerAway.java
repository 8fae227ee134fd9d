package be.cpasonline.hub.documents;

/** The scanner cannot say whether a document is clean. */
class ScannerAway extends Exception {
    private static final long serialVersionUID = 1L;

    ScannerAway(String message) {
        super(message);
    }

    ScannerAway(Exception cause) {
        super(cause.getClass().getSimpleName(), cause);
    }
}

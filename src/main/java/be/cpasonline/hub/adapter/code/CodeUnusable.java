package be.cpasonline.hub.adapter.code;

/** The code in a package's folder cannot be used; the message says why, for its author. */
public final class CodeUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CodeUnusable(String why) {
        super(why);
    }
}

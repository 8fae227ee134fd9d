package be.cpasonline.hub.transport.http;

/** How names of headers are written in options. */
public final class HeaderNames {
    /** What they must look like. */
    public static final String FORM = "[A-Za-z0-9-]{1,60}";
    /** What is said of one that does not. */
    public static final String NO_FORM = "must be the name of an HTTP header";

    private HeaderNames() {}
}

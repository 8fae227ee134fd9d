package be.cpasonline.hub.canonical;

/** Bytes that are not UTF-8. */
public final class NotUtf8 extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    NotUtf8(int offset) {
        super("no UTF-8 at byte " + offset);
        this.offset = offset;
    }

    /** Where the first byte is that does not fit, counted from 0. */
    public int offset() {
        return offset;
    }
}

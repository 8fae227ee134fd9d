package be.cpasonline.hub.adapter.code;

/** The code in a package's folder cannot be used; the message says why, for its author. */
public final class CodeUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    /** It will never be usable: the content of a version never changes. */
    CodeUnusable(String why) {
        this(why, true);
    }

    private CodeUnusable(String why, boolean lasting) {
        super(why);
        this.lasting = lasting;
    }

    /** It was too slow: the machine may just have been busy. */
    static CodeUnusable thisTime(String why) {
        return new CodeUnusable(why, false);
    }

    /** Whether it will be the same next time. */
    boolean isLasting() {
        return lasting;
    }
}

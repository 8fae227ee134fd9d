package be.cpasonline.hub.workbench.packages;

/**
 * What is wrong with the simulated package for a while.
 *
 * @param kind what happens
 * @param times how many hand-overs it happens to; after that all is well again
 * @param delayMillis how late an answer is
 */
public record Trouble(Kind kind, int times, int delayMillis) {
    static final Trouble NONE = new Trouble(Kind.NONE, 0, 0);

    /** Kinds of trouble. */
    public enum Kind {
        NONE,
        /** Answers 503 with Retry-After; nothing is taken. */
        BUSY,
        /** Takes the dossier, and answers late. */
        LATE,
        /** Takes the dossier, and cuts the connection instead of answering. */
        RESET_AFTER_ACCEPTANCE,
        /** Takes the dossier, and answers 500. */
        ERROR_AFTER_ACCEPTANCE,
        /** Takes the dossier, and answers 200 with something that nobody can read. */
        GARBAGE
    }

    Trouble onceLess() {
        return times <= 1 ? NONE : new Trouble(kind, times - 1, delayMillis);
    }
}

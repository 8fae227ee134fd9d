package be.cpasonline.hub.status;

/** What became of a report. */
public enum Standing {
    /** It is part of the history. */
    APPLIED("applied"),
    /** Nobody knows what the package's word means: a person must say. */
    UNMAPPED("unmapped"),
    /** It may not follow what was said before: a person must look. */
    NOT_ALLOWED("notAllowed");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /** As it is written in the database and in answers. */
    public String word() {
        return word;
    }
}

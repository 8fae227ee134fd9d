package be.cpasonline.hub.model.constraint;

/** Belgian postal codes of places where people live: 1000 to 9992. */
public final class PostalCodes {
    private static final int LENGTH = 4;
    private static final int FIRST = 1000;
    private static final int LAST = 9992;

    private PostalCodes() {}

    /** Whether a text can be such a code; whether it exists is for the directory to say. */
    public static boolean isValid(String text) {
        if (text.length() != LENGTH || !Digits.only(text)) {
            return false;
        }
        int code = Integer.parseInt(text);
        return code >= FIRST && code <= LAST;
    }
}

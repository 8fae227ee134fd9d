package be.cpasonline.hub.model.constraint;

/**
 * Telephone numbers in E.164 form (ITU-T): a plus sign, the country, at most 15 digits. Belgian ones by the national
 * numbering plan: mobile numbers have 9 digits after +32 and begin with 4, fixed ones have 8.
 */
public final class PhoneNumber {
    private static final String ANY = "\\+[1-9][0-9]{7,14}";
    private static final String BELGIAN_MOBILE = "\\+324[5-9][0-9]{7}";
    private static final String BELGIAN_FIXED = "\\+32[1-9][0-9]{7}";

    private PhoneNumber() {}

    /** Whether a text is such a number. */
    public static boolean isValid(String text) {
        return text.startsWith("+32") ? text.matches(BELGIAN_MOBILE) || text.matches(BELGIAN_FIXED) : text.matches(ANY);
    }
}

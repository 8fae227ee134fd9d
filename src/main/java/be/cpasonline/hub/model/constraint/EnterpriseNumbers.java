package be.cpasonline.hub.model.constraint;

/** Numbers of the Crossroads Bank for Enterprises (KBO/BCE): 10 digits, the last two 97 minus the first eight modulo 97. */
public final class EnterpriseNumbers {
    private static final int LENGTH = 10;
    private static final int MODULUS = 97;

    private EnterpriseNumbers() {}

    /** Whether a text is an enterprise's number: the first digit 0 or 1. */
    public static boolean isValid(String text) {
        return text.length() == LENGTH
                && Digits.only(text)
                && (text.charAt(0) == '0' || text.charAt(0) == '1')
                && MODULUS - Digits.value(text, 0, 8) % MODULUS == Digits.value(text, 8, 10);
    }
}

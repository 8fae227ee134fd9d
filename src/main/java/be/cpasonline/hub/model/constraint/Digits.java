package be.cpasonline.hub.model.constraint;

/** Texts of ASCII digits; other scripts' digits are none. */
final class Digits {
    private Digits() {}

    static boolean only(String text) {
        return !text.isEmpty() && text.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    static int value(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }
}

package be.cpasonline.hub.mapping;

/**
 * A mapping, or what it needs, does not work. The message is for the author of the folder and holds no personal data.
 * Has no cause on purpose: the expression language puts values into its messages.
 */
final class MappingFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The package has no code for something on purpose: the centre acts, not the operator. */
    static final String CODE_UNMAPPED = "codeUnmapped";

    private final String code;

    MappingFault(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}

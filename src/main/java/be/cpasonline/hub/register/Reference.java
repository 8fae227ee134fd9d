package be.cpasonline.hub.register;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The reference a person is given: 12 characters that are easily read out and typed, of which 11 are random (55 bits)
 * and the last one checks them (Luhn mod N, a public algorithm: any one wrong character is noticed).
 *
 * @param characters the 12 characters, upper case, without hyphens
 */
public record Reference(String characters) {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int BASE = ALPHABET.length();
    private static final int LENGTH = 12;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Accepts the canonical form only; {@link #parse} is for what people type. */
    public Reference {
        if (characters.length() != LENGTH) {
            throw new Malformed(Malformed.Reason.LENGTH);
        }
        if (!characters.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)) {
            throw new Malformed(Malformed.Reason.CHARACTER);
        }
        if (characters.charAt(LENGTH - 1) != check(characters.substring(0, LENGTH - 1))) {
            throw new Malformed(Malformed.Reason.CHECK_CHARACTER);
        }
    }

    /** A new one that nobody can guess. */
    public static Reference random() {
        String body = RANDOM.ints(LENGTH - 1, 0, BASE)
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
        return new Reference(body + check(body));
    }

    /**
     * Reads what a person typed, in either case, with or without hyphens and spaces.
     *
     * @throws Malformed where it cannot be a reference
     */
    public static Reference parse(String typed) {
        return new Reference(SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT));
    }

    /** The printed form, {@code XXXX-XXXX-XXXX}. */
    @Override
    public String toString() {
        return characters.substring(0, 4) + "-" + characters.substring(4, 8) + "-" + characters.substring(8);
    }

    private static char check(String body) {
        int factor = 2;
        int sum = 0;
        for (int i = body.length() - 1; i >= 0; i--) {
            int addend = factor * ALPHABET.indexOf(body.charAt(i));
            sum += addend / BASE + addend % BASE;
            factor = 3 - factor;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    /** What was typed cannot be a reference. */
    public static final class Malformed extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        Malformed(Reason reason) {
            super("not a reference: " + reason);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }

        /** Why. */
        public enum Reason {
            /** It has not 12 characters. */
            LENGTH,
            /** A character is never used in references: 0, 1, I, O, or what is neither letter nor digit. */
            CHARACTER,
            /** The last character does not agree with the others: something is mistyped. */
            CHECK_CHARACTER
        }
    }
}

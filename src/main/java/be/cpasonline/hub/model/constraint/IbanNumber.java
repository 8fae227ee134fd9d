package be.cpasonline.hub.model.constraint;

import java.math.BigInteger;
import java.util.Map;

/** An IBAN by ISO 13616 (modulo 97-10 of ISO 7064), with the length its country prescribes. */
public final class IbanNumber {
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;
    private static final int BELGIAN_CHECK = 97;

    /** Lengths in the Single Euro Payments Area. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("AD", 24),
            Map.entry("AL", 28),
            Map.entry("AT", 20),
            Map.entry("BE", 16),
            Map.entry("BG", 22),
            Map.entry("CH", 21),
            Map.entry("CY", 28),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("EE", 20),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("GI", 23),
            Map.entry("GR", 27),
            Map.entry("HR", 21),
            Map.entry("HU", 28),
            Map.entry("IE", 22),
            Map.entry("IS", 26),
            Map.entry("IT", 27),
            Map.entry("LI", 21),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("LV", 21),
            Map.entry("MC", 27),
            Map.entry("MD", 24),
            Map.entry("ME", 22),
            Map.entry("MK", 19),
            Map.entry("MT", 31),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PL", 28),
            Map.entry("PT", 25),
            Map.entry("RO", 24),
            Map.entry("RS", 22),
            Map.entry("SE", 24),
            Map.entry("SI", 19),
            Map.entry("SK", 24),
            Map.entry("SM", 27),
            Map.entry("VA", 22));

    private IbanNumber() {}

    /** Whether a text is an IBAN, in capitals and without spaces; Belgian ones by their inner check digits too. */
    public static boolean isValid(String text) {
        if (!text.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]+") || !rightLength(text)) {
            return false;
        }
        return remainder(text).equals(BigInteger.ONE) && (!text.startsWith("BE") || belgianAccount(text.substring(4)));
    }

    private static boolean rightLength(String text) {
        Integer expected = LENGTHS.get(text.substring(0, 2));
        return expected == null ? text.length() >= SHORTEST && text.length() <= LONGEST : text.length() == expected;
    }

    private static BigInteger remainder(String text) {
        StringBuilder number = new StringBuilder();
        (text.substring(4) + text.substring(0, 4)).chars().forEach(each -> number.append(Character.digit(each, 36)));
        return new BigInteger(number.toString()).mod(MODULUS);
    }

    /** Twelve digits, the last two the first ten modulo 97, or 97 for 0. */
    private static boolean belgianAccount(String account) {
        if (!Digits.only(account)) {
            return false;
        }
        long remainder = Long.parseLong(account.substring(0, 10)) % BELGIAN_CHECK;
        return Digits.value(account, 10, 12) == (remainder == 0 ? BELGIAN_CHECK : remainder);
    }
}

package be.cpasonline.hub.model.constraint;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number of the National Register or the BIS register (NISS, INSZ, SSIN), by the rules of the federal validator
 * (Belgif, {@code Ssin}): 11 digits, the last two 97 minus the first nine modulo 97, with 2 put before them for who was
 * born from 2000 on.
 */
public final class NissNumber {
    private static final int LENGTH = 11;
    private static final int MODULUS = 97;
    private static final int HIGHEST_MONTH_FIELD = 52;
    private static final int BIS_STEP = 20;
    private static final int MONTHS = 12;
    private static final int LAST_COUNTER = 999;
    private static final int FIRST_NOT_GIVEN_OUT = 997;
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private NissNumber() {}

    /**
     * Whether a text is such a number; unknown days and months (00) and BIS numbers (month plus 20 or 40) are.
     *
     * @param today nobody is born later
     */
    public static boolean isValid(String text, LocalDate today) {
        if (text.length() != LENGTH || !Digits.only(text)) {
            return false;
        }
        return plausibleParts(text) && (fits(text, 1900, today) || fits(text, 2000, today));
    }

    /**
     * The number of somebody invented, born before 2000: its counter is one that is not given out.
     *
     * @param variant 0 or 1: two people of a day
     */
    public static String invented(LocalDate born, int variant) {
        String nine = BIRTH.format(born) + (FIRST_NOT_GIVEN_OUT + variant);
        return nine + String.format(Locale.ROOT, "%02d", checkDigits(nine, 1900));
    }

    private static boolean plausibleParts(String text) {
        int monthField = Digits.value(text, 2, 4);
        int counter = Digits.value(text, 6, 9);
        boolean bis = monthField >= BIS_STEP;
        boolean counterAllowed = bis || (counter != 0 && counter != LAST_COUNTER);
        return monthField <= HIGHEST_MONTH_FIELD && monthField % BIS_STEP <= MONTHS && counterAllowed;
    }

    private static boolean fits(String text, int century, LocalDate today) {
        return checks(text, century) && born(text, century, today);
    }

    private static boolean checks(String text, int century) {
        return checkDigits(text.substring(0, 9), century) == Digits.value(text, 9, 11);
    }

    private static long checkDigits(String nine, int century) {
        return MODULUS - Long.parseLong((century == 2000 ? "2" : "") + nine) % MODULUS;
    }

    /** An unknown month or day is no obstacle; a whole date must exist, and not be in the future. */
    private static boolean born(String text, int century, LocalDate today) {
        int year = century + Digits.value(text, 0, 2);
        int month = Digits.value(text, 2, 4) % BIS_STEP;
        int day = Digits.value(text, 4, 6);
        if (month == 0 || day == 0) {
            return year <= today.getYear();
        }
        @Nullable LocalDate date = day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
        return date != null && !date.isAfter(today);
    }
}

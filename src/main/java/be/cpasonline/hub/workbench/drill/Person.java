package be.cpasonline.hub.workbench.drill;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An invented person, another one for each number.
 *
 * @param niss a number with right check digits and a counter that is not given to living persons in practice
 * @param birthDate as the number says it
 */
public record Person(String niss, LocalDate birthDate) {
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final int DAYS = 18_000;
    private static final int COUNTER = 997;
    private static final int MODULUS = 97;

    /** The one with a number, from 0 on. */
    public static Person number(int number) {
        LocalDate born = FIRST.plusDays(number % DAYS);
        int counter = COUNTER + number / DAYS % 2;
        long digits = Long.parseLong(born.format(DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT)) + counter);
        long check = MODULUS - digits % MODULUS;
        return new Person(String.format(Locale.ROOT, "%09d%02d", digits, check), born);
    }
}

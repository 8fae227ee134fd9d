package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.model.constraint.NissNumber;
import java.time.LocalDate;

/**
 * An invented person, another one for each number.
 *
 * @param niss a number with right check digits and a counter that is not given to living persons in practice
 * @param birthDate as the number says it
 */
public record Person(String niss, LocalDate birthDate) {
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final int DAYS = 18_000;

    /** The one with a number, from 0 on. */
    public static Person number(int number) {
        LocalDate born = FIRST.plusDays(number % DAYS);
        return new Person(NissNumber.invented(born, number / DAYS % 2), born);
    }
}

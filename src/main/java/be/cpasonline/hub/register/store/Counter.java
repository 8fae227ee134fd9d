package be.cpasonline.hub.register.store;

import java.time.Instant;

/**
 * The last number that a centre's register gave.
 *
 * @param centreId whose
 * @param year the year of reception the number belongs to
 * @param lastNumber the number within the year; 0 for none
 * @param lastSubmittedAt the instant of submission of that number
 */
public record Counter(String centreId, int year, int lastNumber, Instant lastSubmittedAt) {

    /** A counter that has given no number yet. */
    static Counter unused(String centreId) {
        return new Counter(centreId, 0, 0, Instant.EPOCH);
    }

    /**
     * The counter after one more number. Numbers begin again with each year; a year never comes back.
     *
     * @param receptionYear the year of the legal date of reception
     */
    public Counter next(int receptionYear, Instant submittedAt) {
        boolean newYear = receptionYear > year;
        return new Counter(centreId, newYear ? receptionYear : year, newYear ? 1 : lastNumber + 1, submittedAt);
    }
}

package be.cpasonline.hub.register;

import java.util.Locale;

/**
 * The gapless number of an application within centre and year of reception; printed {@code 2026/000123}.
 *
 * @param year the year of the legal date of reception
 * @param number from 1
 */
record HubNumber(int year, int number) {
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d/%06d", year, number);
    }
}

package be.cpasonline.hub.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A line of the register of requests (organic law of 8 July 1976, art. 58 par. 1; law of 26 May 2002, art. 18 par. 2).
 *
 * @param hubNumber the gapless number within centre and year of reception, as printed
 * @param reference the reference, as printed
 * @param submittedAt the instant of submission, in Brussels time
 * @param receivedOn the legal date of reception
 * @param person who asks; none once the content of the application is forgotten
 * @param needs the kinds of help asked, by code
 * @param channel how the application was made
 * @param joinedTo reference of an earlier application of the same person to the same centre
 */
public record RegisterEntry(
        String hubNumber,
        String reference,
        OffsetDateTime submittedAt,
        LocalDate receivedOn,
        Optional<Person> person,
        List<String> needs,
        String channel,
        Optional<String> joinedTo) {

    public RegisterEntry {
        needs = List.copyOf(needs);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "RegisterEntry[hubNumber=" + hubNumber + ", reference=" + reference + "]";
    }

    /**
     * Who asks.
     *
     * @param familyName the applicant's family name
     * @param givenNames the applicant's given names, if any
     * @param niss the applicant's number, 11 digits
     */
    public record Person(String familyName, Optional<String> givenNames, String niss) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Person[]";
        }
    }
}

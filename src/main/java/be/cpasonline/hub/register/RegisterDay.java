package be.cpasonline.hub.register;

import be.cpasonline.hub.model.CentreName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a centre received on a day, whatever became of its delivery.
 *
 * @param centreId the centre's id
 * @param centre how it is named; empty where nothing was received
 * @param day the legal date of reception
 * @param entries in the order of submission
 */
public record RegisterDay(String centreId, Optional<CentreName> centre, LocalDate day, List<RegisterEntry> entries) {

    public RegisterDay {
        entries = List.copyOf(entries);
    }
}

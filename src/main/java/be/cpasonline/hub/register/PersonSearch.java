package be.cpasonline.hub.register;

import be.cpasonline.hub.register.store.ApplicationRow;
import be.cpasonline.hub.register.store.Applications;
import be.cpasonline.hub.vault.Vault;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the applications of a person by the keyed hash of the person's number. */
@Component
class PersonSearch {
    private static final String PURPOSE = "niss";

    private final Vault vault;
    private final Applications applications;
    private final Records records;

    PersonSearch(Vault vault, Applications applications, Records records) {
        this.vault = vault;
        this.applications = applications;
        this.records = records;
    }

    /** What stands in the register for a person's number. */
    static byte[] hash(Vault vault, String niss) {
        return vault.searchHash(PURPOSE, niss);
    }

    List<OwnApplication> ofPerson(String niss) {
        return applications.ofPerson(hash(vault, niss)).stream().map(this::own).toList();
    }

    private OwnApplication own(ApplicationRow row) {
        Receipt receipt = records.receipt(row);
        return new OwnApplication(
                row.id(),
                receipt.reference(),
                receipt.centre(),
                receipt.submittedAt(),
                receipt.receivedOn(),
                row.forgotten());
    }
}

package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.delivery.rest.Way;
import be.cpasonline.hub.model.RegisteredApplication;
import java.util.Map;
import java.util.UUID;

/**
 * A delivery whose turn has come, with all that a mapping and an adapter need.
 *
 * @param id the delivery's id
 * @param attempt the number of the try that is coming
 * @param application what is handed over
 * @param casePackage the package that takes it
 * @param options the centre's options for the package's transport
 * @param way the way it takes
 * @param test whether it must not become a case
 */
public record OpenDelivery(
        UUID id,
        int attempt,
        RegisteredApplication application,
        CasePackage casePackage,
        Map<String, Object> options,
        Way way,
        boolean test) {

    @Override
    public String toString() {
        return "OpenDelivery[id=" + id + ", attempt=" + attempt + "]";
    }
}

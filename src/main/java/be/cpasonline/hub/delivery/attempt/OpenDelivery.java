package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.delivery.rest.Way;
import be.cpasonline.hub.model.Addition;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Delivery.Kind;
import be.cpasonline.hub.spi.Delivery.Original;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery whose turn has come, with all that a mapping and an adapter need.
 *
 * @param id the delivery's id
 * @param attempt the number of the try that is coming
 * @param kind what is handed over
 * @param original the delivery of the application itself, where what follows it is handed over
 * @param application the application, with what follows it where that is handed over
 * @param casePackage the package that takes it
 * @param options the centre's options for the package's transport
 * @param way the way it takes
 * @param test whether it must not become a case
 */
public record OpenDelivery(
        UUID id,
        int attempt,
        Kind kind,
        Optional<Original> original,
        RegisteredApplication application,
        CasePackage casePackage,
        Map<String, Object> options,
        Way way,
        boolean test) {

    /** The documents that go along: those of what is handed over, not those that went before. */
    List<Document> documents() {
        return switch (kind) {
            case ORIGINAL -> application.application().documents();
            case ADDITION ->
                Optional.ofNullable(application.addition())
                        .map(Addition::documents)
                        .orElseGet(List::of);
            case WITHDRAWAL -> List.of();
        };
    }

    @Override
    public String toString() {
        return "OpenDelivery[id=" + id + ", attempt=" + attempt + "]";
    }
}

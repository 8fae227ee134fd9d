package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.packages.Dossier;
import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import be.cpasonline.hub.workbench.run.DemoPorts;
import be.cpasonline.hub.workbench.run.HttpCalls;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Asks the packages what they remember. */
final class PackageLook {
    private static final JsonMapper JSON = new JsonMapper();

    private PackageLook() {}

    /** A dossier, and the package that has it. */
    record Found(SimulatedPackage casePackage, Dossier dossier) {
        /** A package that honours no key opens another dossier for the same key, under the key with a number behind this. */
        private static final String AGAIN = "#";

        /** The delivery that made it. */
        String delivery() {
            return dossier.key().split(AGAIN, 2)[0];
        }
    }

    /** All dossiers of all packages. */
    static List<Found> dossiers(DemoPorts ports) {
        return Arrays.stream(SimulatedPackage.values())
                .flatMap(which -> dossiers(ports, which))
                .toList();
    }

    private static Stream<Found> dossiers(DemoPorts ports, SimulatedPackage which) {
        return HttpCalls.call(HttpRequest.newBuilder(URI.create(ports.url(which) + "/" + which.word() + "/dossiers")))
                .body()
                .path("dossiers")
                .valueStream()
                .map(dossier -> new Found(which, JSON.treeToValue(dossier, Dossier.class)));
    }
}

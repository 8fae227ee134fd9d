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

    /** All dossiers of all packages. */
    static List<Dossier> dossiers(DemoPorts ports) {
        return Arrays.stream(SimulatedPackage.values())
                .flatMap(which -> dossiers(ports, which))
                .toList();
    }

    private static Stream<Dossier> dossiers(DemoPorts ports, SimulatedPackage which) {
        return HttpCalls.call(HttpRequest.newBuilder(URI.create(ports.url(which) + "/" + which.word() + "/dossiers")))
                .body()
                .path("dossiers")
                .valueStream()
                .map(dossier -> JSON.treeToValue(dossier, Dossier.class));
    }
}

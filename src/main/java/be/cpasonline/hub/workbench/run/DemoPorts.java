package be.cpasonline.hub.workbench.run;

import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import be.cpasonline.hub.workbench.process.Ports;
import java.util.List;
import java.util.stream.IntStream;

/** The demo's ports: the hub's, the token issuer's, and one for each simulated package after them. */
record DemoPorts(int hub) {
    private static final int HIGHEST = 65_535;
    private static final int COUNT = 2 + SimulatedPackage.values().length;

    static DemoPorts from(int first) {
        if (first < 1 || first > HIGHEST - COUNT + 1) {
            throw new DemoProblem("--port must be between 1 and " + (HIGHEST - COUNT + 1) + ".");
        }
        return new DemoPorts(first);
    }

    /** Fails where another program listens on one of them. */
    void mustBeFree() {
        all().filter(port -> !Ports.isFree(port)).findFirst().ifPresent(port -> {
            throw new DemoProblem("port " + port + " is taken by another program; the demo needs ports " + hub + " to "
                    + (hub + COUNT - 1) + ". Choose others with --port, for instance ./hub demo --port " + others());
        });
    }

    private static int others() {
        return IntStream.iterate(18_080, first -> first < HIGHEST - COUNT, first -> first + COUNT)
                .filter(first -> from(first).all().allMatch(Ports::isFree))
                .findFirst()
                .orElse(18_080);
    }

    private IntStream all() {
        return IntStream.range(hub, hub + COUNT);
    }

    String hubUrl() {
        return "http://localhost:" + hub;
    }

    int issuer() {
        return hub + 1;
    }

    String issuerUrl() {
        return "http://localhost:" + issuer();
    }

    int of(SimulatedPackage which) {
        return hub + 2 + List.of(SimulatedPackage.values()).indexOf(which);
    }

    String url(SimulatedPackage which) {
        return "http://localhost:" + of(which);
    }
}

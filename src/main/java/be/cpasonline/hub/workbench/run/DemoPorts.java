package be.cpasonline.hub.workbench.run;

import be.cpasonline.hub.workbench.process.Ports;
import java.util.stream.IntStream;

/** The demo's three ports: the hub's, and the next two. */
record DemoPorts(int hub, int issuer, int casePackage) {
    private static final int HIGHEST = 65_535;
    private static final int COUNT = 3;

    static DemoPorts from(int first) {
        if (first < 1 || first > HIGHEST - COUNT + 1) {
            throw new DemoProblem("--port must be between 1 and " + (HIGHEST - COUNT + 1) + ".");
        }
        return new DemoPorts(first, first + 1, first + 2);
    }

    /** Fails where another program listens on one of them. */
    void mustBeFree() {
        all().filter(port -> !Ports.isFree(port)).findFirst().ifPresent(port -> {
            throw new DemoProblem("port " + port + " is taken by another program; the demo needs ports " + hub + " to "
                    + casePackage + ". Choose others with --port, for instance ./hub demo --port " + others());
        });
    }

    private static int others() {
        return IntStream.iterate(18_080, first -> first < HIGHEST - COUNT, first -> first + COUNT)
                .filter(first -> from(first).all().allMatch(Ports::isFree))
                .findFirst()
                .orElse(18_080);
    }

    private IntStream all() {
        return IntStream.of(hub, issuer, casePackage);
    }

    String hubUrl() {
        return "http://localhost:" + hub;
    }

    String issuerUrl() {
        return "http://localhost:" + issuer;
    }

    String packageUrl() {
        return "http://localhost:" + casePackage;
    }
}

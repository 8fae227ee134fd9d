package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.process.Ports;
import be.cpasonline.hub.workbench.run.DemoPorts;
import be.cpasonline.hub.workbench.run.DemoProblem;
import java.util.stream.IntStream;

/**
 * The sandbox's ports, in a row.
 *
 * @param page where it shows what passes
 */
record SandboxPorts(int page) {
    private static final int COUNT = 5;
    private static final int HIGHEST = 65_535;

    /** Those from a first one on, where nobody listens on any of them. */
    static SandboxPorts from(int first) {
        if (first < 1 || first > HIGHEST - COUNT + 1) {
            throw new DemoProblem("--port must be between 1 and " + (HIGHEST - COUNT + 1) + ".");
        }
        IntStream.range(first, first + COUNT)
                .filter(port -> !Ports.isFree(port))
                .findFirst()
                .ifPresent(port -> {
                    throw new DemoProblem("port " + port + " is taken by another program; the sandbox needs ports "
                            + first + " to " + (first + COUNT - 1) + ". Choose others with --port.");
                });
        return new SandboxPorts(first);
    }

    /** Where the package calls the hub, and the token issuer's. */
    DemoPorts hub() {
        return new DemoPorts(page + 1);
    }

    /** Where files are taken, over SFTP. */
    int files() {
        return page + 3;
    }

    /** The hub's own, behind the place where the package calls it. */
    int hubItself() {
        return page + COUNT - 1;
    }

    String hubItselfUrl() {
        return "http://localhost:" + hubItself();
    }

    String pageUrl() {
        return "http://localhost:" + page;
    }
}

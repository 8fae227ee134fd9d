package be.cpasonline.hub.workbench.run;

import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import be.cpasonline.hub.workbench.process.Ports;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The demo's ports: the hub's, the token issuer's, one for each simulated package, the one that Saule takes files at, and
 * those of Linde's mails.
 */
public record DemoPorts(int hub) {
    private static final int HIGHEST = 65_535;
    private static final int OTHERS = 18_080;
    private static final int PLACES = 300;
    private static final int COUNT = 5 + SimulatedPackage.values().length;

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

    /**
     * Ports that nobody listens on, and as many more behind them as {@link #further} is asked for. All are below those
     * that the system gives to whoever connects: while a server is down its port must not become another's.
     */
    public static DemoPorts free(int more) {
        int needed = COUNT + more;
        // two drills that begin at the same time look from different places
        int first = OTHERS + (int) (ProcessHandle.current().pid() % PLACES) * needed;
        return new DemoPorts(IntStream.iterate(first, port -> port < HIGHEST - needed, port -> port + needed)
                .filter(port -> IntStream.range(port, port + needed).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new DemoProblem("no " + needed + " ports in a row are free.")));
    }

    private static int others() {
        return IntStream.iterate(OTHERS, first -> first < HIGHEST - COUNT, first -> first + COUNT)
                .filter(first -> from(first).all().allMatch(Ports::isFree))
                .findFirst()
                .orElse(OTHERS);
    }

    private IntStream all() {
        return IntStream.range(hub, hub + COUNT);
    }

    public String hubUrl() {
        return "http://localhost:" + hub;
    }

    /** A port behind the demo's own, from 0 on. */
    public int further(int index) {
        return hub + COUNT + index;
    }

    public int issuer() {
        return hub + 1;
    }

    public String issuerUrl() {
        return "http://localhost:" + issuer();
    }

    int of(SimulatedPackage which) {
        return hub + 2 + List.of(SimulatedPackage.values()).indexOf(which);
    }

    /** Where Saule takes files, over SFTP. */
    int files() {
        return hub + COUNT - 3;
    }

    /** Where Linde takes mails, over SMTPS. */
    int mails() {
        return hub + COUNT - 2;
    }

    /** Where the hub's mailbox is, over IMAPS. */
    int mailbox() {
        return hub + COUNT - 1;
    }

    public String url(SimulatedPackage which) {
        return "http://localhost:" + of(which);
    }
}

package be.cpasonline.hub.pages;

import be.cpasonline.hub.workbench.issuer.DemoIssuer;
import be.cpasonline.hub.workbench.keys.DemoKeys;
import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import be.cpasonline.hub.workbench.run.DemoFolder;
import be.cpasonline.hub.workbench.run.DemoParts;
import be.cpasonline.hub.workbench.run.DemoPorts;
import be.cpasonline.hub.workbench.run.Progress;
import be.cpasonline.hub.workbench.run.Started;
import be.cpasonline.hub.workbench.store.DemoPostgres;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** The parts of {@code ./hub demo} that an application for Namur passes through, started as the demo starts them. */
final class DemoAtWork implements AutoCloseable {
    /** Outside a temporary folder, so that a failure can be read afterwards. */
    private static final Path OUTPUT = Path.of("target", "demo-at-work");

    private final DemoPorts ports = DemoPorts.free(0);
    private final Started started;

    DemoAtWork() {
        DemoFolder folder = DemoFolder.emptied(OUTPUT, "made-by-a-test", "test");
        var progress = new Progress(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        started = new Started(progress, OUTPUT);
        started.own("folder", () -> folder);
        try {
            start(folder);
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    private void start(DemoFolder folder) {
        DemoKeys keys =
                DemoKeys.in(folder.file(DemoParts.KEYS), Clock.systemUTC().instant());
        var parts = new DemoParts(folder, ports, keys);
        DemoPostgres postgres = started.own("PostgreSQL", () -> DemoPostgres.start(folder.file("postgres")));
        started.own("issuer", () -> DemoIssuer.start(ports.issuer(), folder.file("issuer-key.json"), Map.of()));
        started.keep(
                "simulated Carillon",
                parts.simulated(SimulatedPackage.CARILLON, "--hub=" + ports.hubUrl(), "--issuer=" + ports.issuerUrl()),
                lost -> {});
        started.keep(
                "hub",
                parts.hub(
                        "hub",
                        ports.hub(),
                        postgres.jdbcUrl(),
                        "--spring.artemis.embedded.data-directory=" + folder.file("broker")),
                lost -> {});
    }

    /** Where the hub is. */
    String hub() {
        return ports.hubUrl();
    }

    /** Where Carillon tells the dossiers that it has. */
    String dossiers() {
        return ports.url(SimulatedPackage.CARILLON) + "/carillon/dossiers";
    }

    @Override
    public void close() {
        started.close();
    }
}

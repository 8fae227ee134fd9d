package be.cpasonline.hub.workbench.run;

import be.cpasonline.hub.workbench.issuer.DemoIssuer;
import be.cpasonline.hub.workbench.keys.DemoKeys;
import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import be.cpasonline.hub.workbench.store.DemoPostgres;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The demo's life.
 *
 * <ol>
 *   <li>{@link #start()} makes keys for SOAP, and starts PostgreSQL, the token issuer, the simulated packages and
 *       the hub, in this order.
 *   <li>{@link #sendSamples()} sends the sample applications and prints what became of them.
 *   <li>{@link #invite()} tells what to try by hand.
 *   <li>{@link #awaitTrouble()} waits; a child process that dies meanwhile is started again.
 *   <li>{@link #close()} stops everything in the opposite order; it may be called at any time, and more than once.
 * </ol>
 */
final class Demo implements AutoCloseable {
    private static final String LOG_FILE = "demo.log";

    private final DemoFolder folder;
    private final DemoPorts ports;
    private final Progress progress;
    private final Started started;
    private final CompletableFuture<DemoProblem> trouble = new CompletableFuture<>();
    private @Nullable KeptAlive hub;
    private @Nullable DemoPostgres postgres;

    Demo(DemoFolder folder, DemoPorts ports, Progress progress) {
        this.folder = folder;
        this.ports = ports;
        this.progress = progress;
        started = new Started(progress, folder.file(LOG_FILE));
        started.own("folder", () -> folder);
    }

    void start() {
        Map<String, Object> logging = DemoLogging.to(folder.file(LOG_FILE));
        DemoLogging.begin(logging);
        DemoKeys keys = progress.step(
                "keys for SOAP",
                () -> DemoKeys.in(folder.file(DemoParts.KEYS), Clock.systemUTC().instant()));
        DemoParts parts = new DemoParts(folder, ports, keys);
        DemoPostgres database = begin("PostgreSQL", () -> DemoPostgres.start(folder.file("postgres")));
        postgres = database;
        begin("token issuer", () -> DemoIssuer.start(ports.issuer(), folder.file("issuer-key.json"), logging));
        for (SimulatedPackage which : SimulatedPackage.values()) {
            keep(
                    "simulated " + which.title(),
                    parts.simulated(which, "--hub=" + ports.hubUrl(), "--issuer=" + ports.issuerUrl()));
        }
        hub = keep(
                "hub",
                parts.hub(
                        "hub",
                        ports.hub(),
                        database.jdbcUrl(),
                        "--spring.artemis.embedded.data-directory=" + folder.file("broker")));
    }

    /** Whether it is clear what became of each. */
    boolean sendSamples() {
        List<SampleApplication> samples = SampleApplication.in(DemoParts.CONFIG.resolve("applications"));
        List<Outcome> outcomes = progress.step(
                samples.size() + " sample applications", () -> new SampleRun(HubApi.of(ports)).send(samples));
        progress.say("");
        Table.lines(Outcome.TITLES, outcomes.stream().map(Outcome::cells).toList())
                .forEach(progress::say);
        return outcomes.stream().allMatch(Outcome::settled);
    }

    /** Tells what can be tried while the demo runs. */
    void invite() {
        progress.say("");
        if (hub != null && postgres != null) {
            HandsOn.lines(ports, hub.pid(), postgres, folder).forEach(progress::say);
        }
    }

    /** Returns only when a part was lost for good. */
    DemoProblem awaitTrouble() {
        return trouble.join();
    }

    private <T extends AutoCloseable> T begin(String name, Supplier<T> start) {
        return started.begin(name, start);
    }

    private KeptAlive keep(String name, KeptAlive.Part part) {
        return started.keep(name, part, trouble::complete);
    }

    @Override
    public void close() {
        started.close();
    }
}

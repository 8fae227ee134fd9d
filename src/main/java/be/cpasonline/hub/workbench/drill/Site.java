package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.issuer.DemoIssuer;
import be.cpasonline.hub.workbench.keys.DemoKeys;
import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.process.Ports;
import be.cpasonline.hub.workbench.run.DemoFolder;
import be.cpasonline.hub.workbench.run.DemoLogging;
import be.cpasonline.hub.workbench.run.DemoParts;
import be.cpasonline.hub.workbench.run.DemoPorts;
import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.HttpCalls;
import be.cpasonline.hub.workbench.run.HubApi;
import be.cpasonline.hub.workbench.run.KeptAlive;
import be.cpasonline.hub.workbench.run.KeptAlive.Part;
import be.cpasonline.hub.workbench.run.Progress;
import be.cpasonline.hub.workbench.store.DemoPostgres;
import be.cpasonline.hub.workbench.train.StartCache;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An installation as in production, for a drill: PostgreSQL, a broker, some hubs, the packages, each in processes of its
 * own. {@link #start()} starts all, {@link #close()} stops all and may be called at any time, and more than once.
 */
final class Site implements AutoCloseable {
    private static final int BROKER = 0;
    private static final int DATABASE = 1;
    private static final int FIRST_HUB = 2;

    /** What waits for minutes and days in production waits for seconds here, so that a drill ends. */
    private static final List<String> SHORT_PAUSES = List.of(
            "--hub.rest.first-pause=1s",
            "--hub.rest.longest-pause=10s",
            "--hub.delivery.first-pause=1s",
            "--hub.delivery.longest-pause=10s",
            "--hub.queue.queued-for=20s",
            "--hub.pull.again-after=10s",
            "--hub.housekeeping.offers=2s");

    private final int instances;
    private final DemoFolder folder;
    private final DemoPorts ports;
    private final Progress progress;
    private final DatabaseVictim database;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean closed;

    Site(int instances, DemoFolder folder, Progress progress) {
        this.instances = instances;
        this.folder = folder;
        this.progress = progress;
        ports = DemoPorts.free(FIRST_HUB + instances);
        database = new DatabaseVictim(folder.file("postgres"), ports.further(DATABASE));
        running.push(folder);
    }

    /** Returns what can be killed when all serve. */
    Map<Target, List<Victim>> start() {
        Map<String, Object> logging = DemoLogging.to(DrillFolder.log(folder));
        DemoLogging.begin(logging);
        DemoKeys keys =
                DemoKeys.in(folder.file(DemoParts.KEYS), Clock.systemUTC().instant());
        DemoParts parts = new DemoParts(folder, ports, keys);
        begin(database);
        progress.step(
                "token issuer", () -> own(DemoIssuer.start(ports.issuer(), folder.file("issuer-key.json"), logging)));
        startPackages(parts);
        Victim broker = begin(broker(parts));
        UnaryOperator<ChildJvm> start = quickStart(parts);
        List<Victim> hubs = IntStream.range(0, instances)
                .mapToObj(number -> begin(victim(hub(parts, "hub " + (number + 1), number), start)))
                .toList();
        return Map.of(Target.HUB, hubs, Target.BROKER, List.of(broker), Target.DATABASE, List.of(database));
    }

    DemoPorts ports() {
        return ports;
    }

    /** The database as it runs now. */
    DemoPostgres database() {
        return database.server();
    }

    /** The public interface of each hub. */
    List<HubApi> hubs() {
        return IntStream.range(0, instances)
                .mapToObj(number -> HubApi.at("http://localhost:" + hubPort(number), ports.issuerUrl()))
                .toList();
    }

    /** Sentences about parts that ended though nobody killed them, or did not come back. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    private void startPackages(DemoParts parts) {
        progress.step("simulated packages", () -> {
            List<KeptAlive> starting = Arrays.stream(SimulatedPackage.values())
                    .map(which -> own(KeptAlive.start(
                            simulated(parts, which), progress, problem -> faults.add(problem.getMessage()))))
                    .toList();
            starting.forEach(KeptAlive::awaitServing);
            return starting;
        });
    }

    /** One fetches from a hub, and goes on when that is back. */
    private Part simulated(DemoParts parts, SimulatedPackage which) {
        return which == SimulatedPackage.ESDOORN
                ? parts.simulated(which, "--hub=http://localhost:" + hubPort(0), "--issuer=" + ports.issuerUrl())
                : parts.simulated(which);
    }

    private Victim broker(DemoParts parts) {
        int port = ports.further(BROKER);
        return new ChildVictim(
                "broker",
                parts.broker(port),
                () -> Ports.isServed(port),
                folder.file("broker.log").toString(),
                faults::add);
    }

    private Part hub(DemoParts parts, String name, int number) {
        String[] more = Stream.concat(
                        SHORT_PAUSES.stream(),
                        Stream.of(
                                "--spring.artemis.embedded.enabled=false",
                                "--spring.artemis.broker-url=" + brokerUrl()))
                .toArray(String[]::new);
        return parts.hub(name, hubPort(number), database().jdbcUrl(), more);
    }

    private Victim victim(Part part, UnaryOperator<ChildJvm> start) {
        return new ChildVictim(
                part.name(), start.apply(part.jvm()), () -> HttpCalls.answers(part.ready()), part.logs(), faults::add);
    }

    /** Hubs start as the image's do, where the JDK can: from a cache of what one loaded until it served. */
    private UnaryOperator<ChildJvm> quickStart(DemoParts parts) {
        return StartCache.possible() ? progress.step("start-up cache", () -> trained(parts)) : UnaryOperator.identity();
    }

    private UnaryOperator<ChildJvm> trained(DemoParts parts) {
        StartCache cache = StartCache.in(folder.file("laid-open"));
        Part once = hub(parts, "training", 0);
        cache.write(once.jvm(), () -> HttpCalls.answers(once.ready()));
        return cache::using;
    }

    private String brokerUrl() {
        return "tcp://127.0.0.1:" + ports.further(BROKER) + "?blockOnDurableSend=false";
    }

    private int hubPort(int number) {
        return ports.further(FIRST_HUB + number);
    }

    private Victim begin(Victim victim) {
        return progress.step(victim.name(), () -> {
            own(victim).start();
            return victim;
        });
    }

    /** Nothing starts unseen by {@link #close()}. */
    private synchronized <T extends AutoCloseable> T own(T part) {
        if (closed) {
            throw new DemoProblem("stopped.");
        }
        running.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!running.isEmpty()) {
            stop(running.pop());
        }
    }

    private void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            progress.say("A part did not stop in order: " + e.getMessage());
        }
    }
}

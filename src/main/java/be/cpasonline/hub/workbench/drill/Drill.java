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
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The drill's life: starts every part in a process of its own, sends applications while parts are killed and packages
 * misbehave, waits until all is settled, compares, and stops everything.
 */
final class Drill implements AutoCloseable {
    private static final int BROKER = 0;
    private static final int DATABASE = 1;
    private static final int FIRST_HUB = 2;
    private static final Duration SETTLES_WITHIN = Duration.ofMinutes(10);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    /** What waits for days in production waits for seconds here, so that a drill ends. */
    private static final List<String> SHORT_PAUSES = List.of(
            "--hub.rest.first-pause=1s",
            "--hub.rest.longest-pause=10s",
            "--hub.delivery.first-pause=1s",
            "--hub.delivery.longest-pause=10s",
            "--hub.queue.queued-for=20s");

    private final DrillPlan plan;
    private final DemoFolder folder;
    private final DemoPorts ports;
    private final Progress progress;
    private final Queue<String> died = new ConcurrentLinkedQueue<>();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean closed;

    Drill(DrillPlan plan, DemoFolder folder, Progress progress) {
        this.plan = plan;
        this.folder = folder;
        this.progress = progress;
        this.ports = DemoPorts.free(FIRST_HUB + plan.instances());
        running.push(folder);
    }

    DrillResult run() {
        Map<String, Object> logging = DemoLogging.to(DrillFolder.log(folder));
        DemoLogging.begin(logging);
        DemoKeys keys =
                DemoKeys.in(folder.file(DemoParts.KEYS), Clock.systemUTC().instant());
        DemoParts parts = new DemoParts(folder, ports, keys);
        DatabaseVictim database = begin(new DatabaseVictim(folder.file("postgres"), ports.further(DATABASE)));
        progress.step(
                "token issuer", () -> own(DemoIssuer.start(ports.issuer(), folder.file("issuer-key.json"), logging)));
        startPackages(parts);
        Victim broker = begin(broker());
        String databaseUrl = database.server().jdbcUrl();
        List<Victim> hubs = IntStream.range(0, plan.instances())
                .mapToObj(number -> begin(hub(parts, number, databaseUrl)))
                .toList();
        return drill(
                database, Map.of(Target.HUB, hubs, Target.BROKER, List.of(broker), Target.DATABASE, List.of(database)));
    }

    private DrillResult drill(DatabaseVictim database, Map<Target, List<Victim>> victims) {
        Machine machine = Machine.with(database.server());
        List<HubApi> hubs = IntStream.range(0, plan.instances())
                .mapToObj(number -> HubApi.at(hubUrl(number), ports.issuerUrl()))
                .toList();
        Feeder feeder = new Feeder(plan, hubs);
        Mischief mischief = new Mischief(ports, plan.seed());
        Killer killer = new Killer(plan.schedule(), victims, progress);
        progress.say("  " + plan.applications() + " applications, " + plan.kills() + " kills, seed " + plan.seed());
        long began = System.nanoTime();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Kill>> kills = all.submit(killer);
            Future<?> spoiling = all.submit(mischief);
            feeder.run();
            double fed = secondsSince(began);
            List<Kill> killed = done(kills);
            mischief.stop();
            done(spoiling);
            double settled = settle(database);
            return new DrillResult(
                    plan,
                    machine,
                    Verdict.of(
                            feeder.receipts(),
                            new RegisterLook(database.server()).entries(),
                            PackageLook.dossiers(ports)),
                    (int) feeder.receipts().stream()
                            .filter(receipt -> receipt.tries() > 1)
                            .count(),
                    feeder.refused(),
                    killed,
                    List.copyOf(died),
                    mischief.done(),
                    fed,
                    settled);
        }
    }

    /** Waits until the hubs have nothing left to do, for a bounded time. */
    private double settle(DatabaseVictim database) {
        long began = System.nanoTime();
        RegisterLook look = new RegisterLook(database.server());
        int left = look.unsettled();
        progress.say("  the trouble is over; " + left + " are still under way");
        while (left > 0 && System.nanoTime() - began < SETTLES_WITHIN.toNanos()) {
            HttpCalls.pause(LOOKS_EVERY);
            left = look.unsettled();
        }
        return secondsSince(began);
    }

    private void startPackages(DemoParts parts) {
        progress.step("simulated packages", () -> {
            List<KeptAlive> starting = Arrays.stream(SimulatedPackage.values())
                    .map(which -> own(KeptAlive.start(parts.simulated(which), progress, died())))
                    .toList();
            starting.forEach(KeptAlive::awaitServing);
            return starting;
        });
    }

    private Consumer<DemoProblem> died() {
        return problem -> died.add(problem.getMessage());
    }

    private ChildVictim broker() {
        int port = ports.further(BROKER);
        ChildJvm jvm = new ChildJvm(
                List.of(
                        "broker-process",
                        "--port=" + port,
                        "--data=" + folder.file("broker"),
                        "--log=" + folder.file("broker.log")),
                List.of("-Xmx256m", "-XX:+UseSerialGC"),
                Map.of(),
                folder.file("broker.out"));
        return new ChildVictim(
                "broker",
                jvm,
                () -> !Ports.isFree(port),
                folder.file("broker.log").toString(),
                died::add);
    }

    private ChildVictim hub(DemoParts parts, int number, String databaseUrl) {
        String[] more = java.util.stream.Stream.concat(
                        SHORT_PAUSES.stream(),
                        java.util.stream.Stream.of("--spring.artemis.broker-url=tcp://127.0.0.1:"
                                + ports.further(BROKER)
                                + "?reconnectAttempts=-1&callFailoverTimeout=500&blockOnDurableSend=false"))
                .toArray(String[]::new);
        Part part = parts.hub("hub " + (number + 1), ports.further(FIRST_HUB + number), databaseUrl, more);
        return new ChildVictim(part.name(), part.jvm(), () -> HttpCalls.answers(part.ready()), part.logs(), died::add);
    }

    private String hubUrl(int number) {
        return "http://localhost:" + ports.further(FIRST_HUB + number);
    }

    private <T extends Victim> T begin(T victim) {
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

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DemoProblem problem ? problem : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoProblem("interrupted.");
        }
    }

    private static double secondsSince(long nanos) {
        return Math.round((System.nanoTime() - nanos) / 1e8) / 10.0;
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

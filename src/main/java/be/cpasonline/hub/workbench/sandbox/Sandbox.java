package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.issuer.DemoIssuer;
import be.cpasonline.hub.workbench.keys.DemoKeys;
import be.cpasonline.hub.workbench.run.DemoFolder;
import be.cpasonline.hub.workbench.run.DemoLogging;
import be.cpasonline.hub.workbench.run.DemoParts;
import be.cpasonline.hub.workbench.run.DemoPorts;
import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.HubApi;
import be.cpasonline.hub.workbench.run.Progress;
import be.cpasonline.hub.workbench.run.Started;
import be.cpasonline.hub.workbench.sandbox.PackageInTheMaking.Way;
import be.cpasonline.hub.workbench.store.DemoPostgres;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The sandbox's life: {@link #start()} starts all, {@link #close()} stops all and may be called at any time. */
final class Sandbox implements AutoCloseable {
    static final String LOG_FILE = "sandbox.log";

    private final SandboxPlan plan;
    private final DemoFolder folder;
    private final Progress progress;
    private final Telling telling;
    private final Started started;
    private final Clock clock = Clock.systemUTC();
    private final FaultSwitch faults = new FaultSwitch();
    private final Exchanges exchanges;
    private final CompletableFuture<Optional<DemoProblem>> end = new CompletableFuture<>();

    Sandbox(SandboxPlan plan, DemoFolder folder, Progress progress) {
        this.plan = plan;
        this.folder = folder;
        this.progress = progress;
        telling = new Telling(progress);
        exchanges = new Exchanges(telling::exchange);
        started = new Started(progress, folder.file(LOG_FILE));
        started.own("folder", () -> folder);
    }

    void start() {
        Map<String, Object> logging = DemoLogging.to(folder.file(LOG_FILE));
        DemoLogging.begin(logging);
        Optional<FilesTaken> files = files();
        boolean detour =
                plan.casePackage().way() == Way.CALLED && !plan.settings().containsKey("clientCertificate");
        HubFiles hubFiles = new HubFiles(folder);
        hubFiles.write(plan.casePackage(), centreOptions(files, detour), plan.test());
        HubApi hub = startHub(hubFiles, logging);
        Letters letters = new Letters(telling::sent);
        Watch watch = started.own("watch", () -> new Watch(hub, letters, telling::problem));
        Inventor inventor = new Inventor(plan.seed(), plan.casePackage().takesDocuments());
        Sender sender = started.own("sender", () -> new Sender(hub, inventor, letters, clock));
        Desk desk =
                new Desk(plan.casePackage(), plan.ports(), detour, faults, exchanges, letters, sender, watch, files);
        started.begin("page", () -> new PageServer(plan.ports().page(), desk, logging));
        invite(new Keyboard(desk, telling));
        faults.to(plan.fault());
        watch.begin();
        sender.at(plan.pace());
    }

    private Optional<FilesTaken> files() {
        if (plan.casePackage().way() != Way.FILES || plan.settings().containsKey("host")) {
            return Optional.empty();
        }
        return Optional.of(started.begin(
                "SFTP server",
                () -> new FilesTaken(
                        plan.ports().files(), folder.file("files"), folder.file(DemoParts.KEYS), plan.casePackage())));
    }

    private Map<String, Object> centreOptions(Optional<FilesTaken> files, boolean detour) {
        Map<String, Object> options =
                new LinkedHashMap<>(files.map(FilesTaken::options).orElseGet(Map::of));
        options.putAll(plan.settings());
        if (!detour) {
            return options;
        }
        Dots dots = Dots.over(options);
        return started.own(
                        "detours",
                        () -> new Detours(
                                origin -> new Detour(origin, new Interception(origin, faults, dots, exchanges, clock))))
                .through(options);
    }

    private HubApi startHub(HubFiles hubFiles, Map<String, Object> logging) {
        DemoPorts ports = plan.ports().hub();
        DemoKeys keys = DemoKeys.in(folder.file(DemoParts.KEYS), clock.instant());
        DemoPostgres database = started.begin("PostgreSQL", () -> DemoPostgres.start(folder.file("postgres")));
        started.begin("token issuer", () -> DemoIssuer.start(ports.issuer(), folder.file("issuer-key.json"), logging));
        started.keep(
                "hub",
                new DemoParts(folder, ports, keys).hub("hub", ports.hub(), database.jdbcUrl(), hubFiles.properties()),
                lost -> end.complete(Optional.of(lost)));
        return HubApi.at(ports.hubUrl(), ports.issuerUrl());
    }

    private void invite(Keyboard keyboard) {
        progress.say("");
        progress.say("The page: " + plan.ports().pageUrl() + "   (seed " + plan.seed() + ")");
        progress.say(keyboard.help());
        Thread.ofPlatform().name("keyboard").daemon().start(() -> {
            if (keyboard.readUntilEnd(System.in)) {
                end.complete(Optional.empty());
            }
        });
    }

    /** Returns when the user ends it. */
    void awaitEnd() {
        end.join().ifPresent(problem -> {
            throw problem;
        });
    }

    @Override
    public void close() {
        started.close();
    }
}

package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.platform.settings.Reference;
import be.cpasonline.hub.transport.mail.smime.Opener;
import be.cpasonline.hub.transport.mail.smime.Pem;
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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
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
        Map<String, Object> options =
                new LinkedHashMap<>(files.map(FilesTaken::options).orElseGet(Map::of));
        options.putAll(plan.settings());
        Passing passing = new Passing(faults, Dots.over(options), exchanges, clock);
        Optional<Detour> detour = detour(options, passing);
        HubFiles hubFiles = new HubFiles(folder);
        hubFiles.write(
                plan.casePackage(), detour.map(one -> one.through(options)).orElse(options), plan.test());
        HubApi hub = startHub(hubFiles, logging);
        boolean fetches = plan.casePackage().way() == Way.FETCHED;
        letCall(fetches ? passing : new Passing(new FaultSwitch(), passing.dots(), exchanges, clock));
        Letters letters = new Letters(telling::sent);
        Watch watch = started.own("watch", () -> new Watch(hub, letters, telling::problem));
        Inventor inventor = new Inventor(plan.seed(), plan.casePackage().takesDocuments());
        Sender sender = started.own("sender", () -> new Sender(hub, inventor, letters, clock));
        Desk desk = new Desk(
                plan.casePackage(),
                plan.ports(),
                fetches || detour.isPresent(),
                faults,
                exchanges,
                letters,
                sender,
                watch,
                files);
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

    /** Past the sandbox, where it can follow: not with a certificate of the hub, and not where a vendor's own code calls. */
    private Optional<Detour> detour(Map<String, Object> options, Passing passing) {
        Map<String, Object> declared = plan.casePackage().options();
        return switch (plan.casePackage().way()) {
            case CALLED ->
                options.containsKey("clientCertificate")
                        ? Optional.empty()
                        : Optional.of(started.own(
                                "detours",
                                () -> new HttpDetours(
                                        origin -> new HttpDetour(0, origin, Interception.of(origin, passing)))));
            case FILES ->
                Optional.of(started.own("detour", () -> new FilesDetour(folder.file("detour"), declared, passing)));
            case MAILED ->
                Optional.of(started.own(
                        "detour",
                        () -> new MailDetour(declared, new MailText(folder.file("mails"), opener(options)), passing)));
            case FETCHED, OTHER -> Optional.empty();
        };
    }

    private Optional<Opener> opener(Map<String, Object> options) {
        return plan.mailKey().map(key -> {
            String signer = Reference.value(String.valueOf(options.get("signingCertificate")))
                    .orElseThrow(() -> new DemoProblem("--mail-key needs the option signingCertificate."));
            try {
                return new Opener(Optional.of(Pem.key(Files.readString(key))), Pem.certificate(signer));
            } catch (IOException e) {
                throw new DemoProblem("the file " + key + " cannot be read.");
            }
        });
    }

    /** Where the package calls, so that this is seen too. */
    private void letCall(Passing passing) {
        SandboxPorts ports = plan.ports();
        URI hub = URI.create(ports.hubItselfUrl());
        started.own(
                "detour of the package",
                () -> new HttpDetour(
                        ports.hub().hub(), hub, Interception.ofHub(ports.hub().hubUrl(), hub, passing)));
    }

    private HubApi startHub(HubFiles hubFiles, Map<String, Object> logging) {
        DemoPorts ports = plan.ports().hub();
        DemoKeys keys = DemoKeys.in(folder.file(DemoParts.KEYS), clock.instant());
        DemoPostgres database = started.begin("PostgreSQL", () -> DemoPostgres.start(folder.file("postgres")));
        started.begin("token issuer", () -> DemoIssuer.start(ports.issuer(), folder.file("issuer-key.json"), logging));
        started.keep(
                "hub",
                new DemoParts(folder, ports, keys)
                        .hub("hub", plan.ports().hubItself(), database.jdbcUrl(), hubFiles.properties()),
                lost -> end.complete(Optional.of(lost)));
        return HubApi.at(plan.ports().hubItselfUrl(), ports.issuerUrl());
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

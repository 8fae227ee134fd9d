package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.conform.Counterpart;
import be.cpasonline.hub.workbench.run.DemoFolder;
import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.Progress;
import be.cpasonline.hub.workbench.sandbox.PackageInTheMaking.Way;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./hub sandbox}. */
@Command(
        name = "sandbox",
        description = "Sends invented applications to a package in the making, and shows what passes.")
public final class SandboxCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Parameters(paramLabel = "FOLDER", description = "The package's folder; what is saved in it is in force at once.")
    private Path folder = Path.of("");

    @Option(names = "--settings", description = "Options of a centre, in YAML: whom to deliver to.")
    private Optional<Path> settings = Optional.empty();

    @Option(names = "--port", defaultValue = "8090", description = "The page's port; the next four are needed too.")
    private int port;

    @Option(names = "--seed", defaultValue = "1", description = "Of the invented applications.")
    private long seed;

    @Option(names = "--rate", defaultValue = "0", description = "How often one is sent by itself: 6/min, 2/s, 30/h.")
    private String rate = "0";

    @Option(names = "--fault", defaultValue = "ok", description = "What goes wrong on the way from the start.")
    private String fault = "ok";

    @Option(names = "--mail-key", description = "The centre's key in PEM, to show what is encrypted for it.")
    private Optional<Path> mailKey = Optional.empty();

    @Option(names = "--test", description = "Deliveries are marked as tests.")
    private boolean test;

    @Option(
            names = "--data",
            defaultValue = "",
            description = "Where data is kept while it runs; var/sandbox by default.")
    private String data = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            run(plan(), new Progress(spec.commandLine().getOut()));
            return 0;
        } catch (DemoProblem e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("hub: " + e.getMessage());
            err.flush();
            return FAILED;
        }
    }

    private SandboxPlan plan() {
        PackageInTheMaking casePackage = PackageInTheMaking.in(called(folder));
        Map<String, Object> options = settings.map(SandboxCommand::called)
                .map(Counterpart::in)
                .map(Counterpart::options)
                .orElseGet(Map::of);
        if (options.isEmpty() && (casePackage.way() == Way.CALLED || casePackage.way() == Way.MAILED)) {
            throw new DemoProblem(
                    "nobody is there to deliver to: write where your server is, and what lets the hub in, into a"
                            + " file, and give it with --settings.");
        }
        Pace pace = Pace.of(rate).orElseThrow(() -> new DemoProblem("--rate must be " + Pace.FORM + "."));
        Fault wrong = Fault.of(fault, casePackage.way())
                .orElseThrow(() -> new DemoProblem("--fault must be one of "
                        + Fault.choices(casePackage.way()).stream()
                                .map(Fault::word)
                                .collect(Collectors.joining(", ")) + "."));
        return new SandboxPlan(
                casePackage,
                options,
                SandboxPorts.from(port),
                seed,
                pace,
                wrong,
                mailKey.map(SandboxCommand::called),
                test);
    }

    private void run(SandboxPlan plan, Progress progress) {
        Path root = data.isEmpty() ? Path.of("var", "sandbox") : called(Path.of(data));
        DemoFolder emptied = DemoFolder.emptied(root, Sandbox.LOG_FILE, "sandbox");
        try (Sandbox sandbox = new Sandbox(plan, emptied, progress)) {
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(sandbox::close));
            progress.say("Starting a hub for " + plan.casePackage().title() + " ("
                    + plan.casePackage().folder() + ").");
            sandbox.start();
            sandbox.awaitEnd();
        }
    }

    /** Relative to where the user is, not to where the hub is. */
    private static Path called(Path path) {
        return Path.of(System.getProperty("hub.called-from", "")).resolve(path);
    }
}

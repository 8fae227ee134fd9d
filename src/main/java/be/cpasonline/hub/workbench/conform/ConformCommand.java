package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.workbench.run.DemoLogging;
import be.cpasonline.hub.workbench.run.DemoProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./hub conform}: exit code 0 only where no scenario failed. */
@Command(name = "conform", description = "Puts a package's folder through what happens in life.")
public final class ConformCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Parameters(paramLabel = "FOLDER", description = "The package's folder, for instance adapters/carillon.")
    private Path folder = Path.of("");

    @Option(
            names = "--settings",
            description = "Options of a centre, in YAML: whom to deliver to. Without it the workbench's own simulated"
                    + " package, where it has one for the folder.")
    private Optional<Path> settings = Optional.empty();

    @Option(names = "--only", split = ",", description = "Only these scenarios, by name.")
    private Set<String> only = Set.of();

    @Option(names = "--full", description = "Sends 10,000 deliveries to see what they leave behind, not a sample.")
    private boolean full;

    @Option(names = "--xml", description = "Where a report in the form of JUnit's is written.")
    private Optional<Path> xml = Optional.empty();

    @Option(names = "--html", description = "Where a page to hand over is written.")
    private Optional<Path> html = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Runnable quiet;

    /** For the command line: what libraries log stays out of what the user reads. */
    ConformCommand() {
        this(() -> DemoLogging.begin(Map.of("logging.threshold.console", "off")));
    }

    /**
     * Makes one.
     *
     * @param quiet what is done first, to the whole process
     */
    ConformCommand(Runnable quiet) {
        this.quiet = quiet;
    }

    @Override
    public Integer call() {
        quiet.run();
        try (var conformance = Conformance.of(called(folder), settings.map(ConformCommand::called), full)) {
            mustExist(conformance);
            return report(conformance, conformance.kit().play(only, this::progress));
        } catch (DemoProblem e) {
            say(spec.commandLine().getErr(), List.of("hub: " + e.getMessage()));
            return FAILED;
        }
    }

    private int report(Conformance conformance, List<Played> played) {
        say(spec.commandLine().getErr(), List.of(""));
        say(spec.commandLine().getOut(), Lines.of(played));
        String name = conformance.casePackage().name();
        xml.ifPresent(file -> write(file, JUnitXml.of(name, played)));
        html.ifPresent(file -> write(
                file,
                HtmlReport.of(
                        conformance.casePackage(), played, Clock.systemUTC().instant())));
        return played.stream().anyMatch(Played::failed) ? FAILED : 0;
    }

    /** A scenario that does not exist would pass in silence. */
    private void mustExist(Conformance conformance) {
        Set<String> unknown = new TreeSet<>(only);
        unknown.removeAll(conformance.checks().map(Conformance.Check::name).collect(Collectors.toSet()));
        if (!unknown.isEmpty()) {
            throw new DemoProblem(
                    "there is no scenario " + String.join(", ", unknown) + "; docs/conformance.md lists them.");
        }
    }

    private void progress(Played played) {
        PrintWriter err = spec.commandLine().getErr();
        err.print(played.failed() ? "F" : ".");
        err.flush();
    }

    private static void say(PrintWriter writer, List<String> lines) {
        lines.forEach(writer::println);
        writer.flush();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(called(file), text);
        } catch (IOException e) {
            throw new DemoProblem("the file " + file + " cannot be written; choose another one.");
        }
    }

    /** Relative to where the user is, not to where the hub is. */
    private static Path called(Path path) {
        return Path.of(System.getProperty("hub.called-from", "")).resolve(path);
    }
}

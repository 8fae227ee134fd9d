package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.workbench.run.DemoProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
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

    @Option(names = "--settings", description = "Options of a centre, in YAML: whom to deliver to.")
    private Optional<Path> settings = Optional.empty();

    @Option(names = "--only", split = ",", description = "Only these scenarios, by name.")
    private Set<String> only = Set.of();

    @Option(names = "--xml", description = "Where a report in the form of JUnit's is written.")
    private Optional<Path> xml = Optional.empty();

    @Option(names = "--html", description = "Where a page to hand over is written.")
    private Optional<Path> html = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Laboratory laboratory = new Laboratory(called(folder))) {
            Map<String, Object> options = settings.map(ConformCommand::called)
                    .map(Counterpart::options)
                    .orElseGet(Map::of);
            List<Played> played = new Kit(laboratory, options).play(only, each -> {});
            PrintWriter out = spec.commandLine().getOut();
            Lines.of(played).forEach(out::println);
            out.flush();
            String name = laboratory.casePackage().name();
            xml.ifPresent(file -> write(file, JUnitXml.of(name, played)));
            html.ifPresent(file -> write(file, HtmlReport.of(laboratory.casePackage(), played, Instant.now())));
            return played.stream().anyMatch(Played::failed) ? FAILED : 0;
        } catch (DemoProblem e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("hub: " + e.getMessage());
            err.flush();
            return FAILED;
        }
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

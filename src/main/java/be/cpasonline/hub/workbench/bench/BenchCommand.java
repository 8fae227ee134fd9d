package be.cpasonline.hub.workbench.bench;

import be.cpasonline.hub.workbench.machine.Machine;
import be.cpasonline.hub.workbench.run.DemoFolder;
import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hub bench}. */
@Command(name = "bench", description = "Measures the hub on this machine, beside what the machine could do at most.")
public final class BenchCommand implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int FAILED = 1;

    @Option(names = "--quick", description = "Everything in small: to see that it works, not for figures.")
    private boolean quick;

    @Option(names = "--only", split = ",", description = "Only these parts: ${COMPLETION-CANDIDATES}.")
    private Set<Part> only = Set.of();

    @Option(names = "--centres", defaultValue = "565", description = "How many centres get applications.")
    private int centres;

    @Option(names = "--backlog", defaultValue = "100000", description = "The large backlog.")
    private int backlog;

    @Option(names = "--senders", split = ",", defaultValue = "1,8,32", description = "How many send at once.")
    private List<Integer> senders = List.of();

    @Option(names = "--warm", defaultValue = "300", description = "Seconds at most until a rate is steady.")
    private int warm;

    @Option(names = "--seconds", defaultValue = "30", description = "Seconds that are measured.")
    private int seconds;

    @Option(names = "--soak", defaultValue = "0", description = "Minutes of soak at 70 percent of the measured rate.")
    private int soak;

    @Option(
            names = "--data",
            defaultValue = "",
            description = "Where data is kept, and removed first; var/bench by default.")
    private String data = "";

    @Option(names = "--json", description = "Where the figures are written.")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--markdown", description = "Where the page of figures is written.")
    private Optional<Path> markdown = Optional.empty();

    @Option(names = "--hub-flag", description = "A flag for the hub's JVM; may be repeated.")
    private List<String> hubFlags = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            run(new Progress(spec.commandLine().getOut()));
            return 0;
        } catch (DemoProblem e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("hub: " + e.getMessage());
            err.flush();
            return FAILED;
        }
    }

    private void run(Progress progress) {
        String began = Instant.now().truncatedTo(ChronoUnit.MINUTES).toString();
        Scale scale = quick ? Scale.quick() : Scale.full(centres, senders, warm, seconds, backlog, soak);
        try (DemoFolder folder = DemoFolder.take(called(data.isEmpty() ? "var/bench" : data))) {
            Path empty = emptied(folder.file("run"));
            try (Site site = progress.step(
                    "database, package, load", () -> new Site(empty, new Centres(scale.centres()), hubFlags))) {
                Machine machine = Machine.with(site.database().server(), empty);
                progress.say("  " + machine.words());
                List<Figure> figures = new Bench(site, scale, progress).measure(parts());
                var found = new Figures(
                        began,
                        "./hub "
                                + String.join(
                                        " ", spec.commandLine().getParseResult().originalArgs()),
                        machine,
                        figures,
                        Aims.of(figures));
                report(found, progress);
            }
        }
    }

    private void report(Figures found, Progress progress) {
        found.aims().forEach(aim -> progress.say((aim.reached() ? "  reached  " : "  short    ") + aim));
        json.ifPresent(file -> write(file, JSON.writeValueAsString(found) + "\n"));
        markdown.ifPresent(file -> write(file, Markdown.of(found)));
    }

    private Set<Part> parts() {
        EnumSet<Part> parts = only.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.copyOf(only);
        if (soak == 0 && !only.contains(Part.SOAK)) {
            parts.remove(Part.SOAK);
        }
        return parts;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(called(file.toString()), text);
        } catch (IOException e) {
            throw new DemoProblem("the file " + file + " cannot be written; choose another one.");
        }
    }

    /** Relative to where the user is, not to where the hub is. */
    private static Path called(String path) {
        return Path.of(System.getProperty("hub.called-from", "")).resolve(path);
    }

    private static Path emptied(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

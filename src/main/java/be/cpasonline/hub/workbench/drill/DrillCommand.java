package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./hub drill}: exit code 0 only where nothing was lost, stuck or delivered twice. */
@Command(name = "drill", description = "Kills every part at random moments, and proves that nothing was lost.")
public final class DrillCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Option(names = "--applications", defaultValue = "300", description = "How many are sent.")
    private int applications;

    @Option(names = "--kills", defaultValue = "6", description = "How often something is killed.")
    private int kills;

    @Option(names = "--instances", defaultValue = "1", description = "How many hubs.")
    private int instances;

    @Option(names = "--rate", defaultValue = "8", description = "How many applications a second.")
    private double rate;

    @Option(names = "--spare", split = ",", description = "What is never killed: ${COMPLETION-CANDIDATES}.")
    private List<Target> spare = List.of();

    @Option(names = "--seed", description = "Of everything that is random; the run prints it.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--data", defaultValue = "", description = "Where data is kept; var/drill by default.")
    private String data = "";

    @Option(names = "--json", description = "Where the result is written for programs.")
    private Optional<String> json = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            return run(plan(), new Progress(spec.commandLine().getOut()));
        } catch (DemoProblem e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("hub: " + e.getMessage());
            err.flush();
            return FAILED;
        }
    }

    private DrillPlan plan() {
        atLeast("--applications", applications, 1);
        atLeast("--kills", kills, 0);
        atLeast("--instances", instances, 1);
        if (!(rate > 0)) {
            throw new ParameterException(spec.commandLine(), "--rate must be more than 0.");
        }
        long chosen = seed.orElseGet(() -> (long) new Random().nextInt(1_000_000));
        return new DrillPlan(applications, rate, kills, instances, Set.copyOf(spare), chosen);
    }

    private void atLeast(String option, int value, int least) {
        if (value < least) {
            throw new ParameterException(spec.commandLine(), option + " must be at least " + least + ".");
        }
    }

    private int run(DrillPlan plan, Progress progress) {
        Path root = data.isEmpty() ? Path.of("var", "drill") : at(data);
        try (Site site = new Site(plan.instances(), DrillFolder.emptied(root), progress)) {
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(site::close));
            Map<Target, List<Victim>> victims = site.start();
            DrillResult result = new Drill(plan, site, progress).run(victims, root);
            progress.say("");
            Report.lines(result).forEach(progress::say);
            json.ifPresent(file -> Report.write(result, at(file)));
            return result.good() ? 0 : FAILED;
        }
    }

    private static Path at(String path) {
        return Path.of(System.getProperty("hub.called-from", "")).resolve(path);
    }
}

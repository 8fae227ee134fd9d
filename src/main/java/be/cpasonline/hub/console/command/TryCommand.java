package be.cpasonline.hub.console.command;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centre.PackageUse;
import be.cpasonline.hub.centre.CentreFinder;
import be.cpasonline.hub.console.command.Commands.Invocation;
import be.cpasonline.hub.console.command.Commands.WrongCall;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.trial.Trial;
import be.cpasonline.hub.trial.TrialAnswer;
import be.cpasonline.hub.trial.Trials;
import java.io.PrintStream;
import java.util.stream.IntStream;

/** {@code ./hub try}: gives the package that a centre tries invented applications, as tests, and shows its answers. */
class TryCommand implements Command {
    private static final int SHOWN = 50;
    private static final int MOST = 1_000;
    private static final String USAGE = """
            ./hub try NIS|ID|NAME [--count=N] [--seed=S]   gives the package under 'tries' in the centre's file N invented
                                                           applications (1 to 1000, else 8), as tests
            ./hub try NIS|ID|NAME --answers                the last ones and what became of them""";

    private final CentreFinder finder;
    private final Trials trials;

    TryCommand(CentreFinder finder, Trials trials) {
        this.finder = finder;
        this.trials = trials;
    }

    @Override
    public int run(Invocation invocation, PrintStream out) {
        if (invocation.words().isEmpty()) {
            throw new WrongCall(USAGE);
        }
        String words = String.join(" ", invocation.words());
        Centre centre =
                finder.find(words).orElseThrow(() -> new WrongCall("No centre is meant by '" + words + "'.\n" + USAGE));
        if (invocation.has("answers")) {
            trials.latest(centre, SHOWN)
                    .forEach(trial -> out.println(Brussels.time(trial.begunAt()) + "  " + trial.packageName() + " "
                            + Versions.brief(trial.version()) + "  " + line(trial)));
            return 0;
        }
        return send(centre, invocation, out);
    }

    private int send(Centre centre, Invocation invocation, PrintStream out) {
        String nis = centre.name().nis();
        PackageUse tried = centre.tries()
                .orElseThrow(() -> new WrongCall("The centre of " + nis
                        + " tries no package: write 'tries: {package: NAME," + " options: ...}' in config/centres/"
                        + nis + ".yaml, and ./hub activate " + nis + "."));
        CasePackage version = trials.version(tried)
                .orElseThrow(() -> new WrongCall("The package " + tried.packageName()
                        + " is not in force: ./hub activate " + tried.packageName() + "."));
        int count = invocation.has("count") ? invocation.number("count") : 8;
        if (count < 1 || count > MOST) {
            throw new WrongCall(USAGE);
        }
        int seed = invocation.has("seed") ? invocation.number("seed") : 1;
        out.printf(
                "%s, version %s, gets %d invented applications as tests for the centre of %s, seed %d.%n"
                        + "They are no applications: there is no receipt, no number, no alarm, and no figure counts them.%n",
                version.title(), Versions.brief(version.version()), count, nis, seed);
        long failed = IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        trials.send(centre, tried, version, seed, number, System.getProperty("user.name", "command")))
                .peek(trial -> out.println(line(trial)))
                .filter(trial -> trial.answer().filter(TrialAnswer::taken).isEmpty())
                .count();
        out.println(failed == 0 ? "All were taken." : failed + " were not taken.");
        return failed == 0 ? 0 : 1;
    }

    private static String line(Trial trial) {
        return trial.id() + "  " + trial.number() + " " + trial.title() + ": "
                + trial.answer().map(TryCommand::told).orElse("under way, or broken off");
    }

    private static String told(TrialAnswer answer) {
        return answer.taken()
                ? answer.outcome()
                        + answer.theirReference()
                                .map(reference -> ", " + reference)
                                .orElse("")
                : answer.outcome() + ", " + answer.code() + ": " + answer.told();
    }
}

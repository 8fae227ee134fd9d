package be.cpasonline.hub.console.command;

import be.cpasonline.hub.console.command.Commands.Invocation;
import be.cpasonline.hub.console.command.Commands.WrongCall;
import be.cpasonline.hub.version.Activated;
import be.cpasonline.hub.version.Activation;
import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.OnDisk;
import be.cpasonline.hub.version.Subject;
import be.cpasonline.hub.version.Verdict;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code ./hub activate}: puts versions of packages and of centres' files in force, while hubs run. */
class ActivateCommand implements Command {
    private static final String USAGE = """
            ./hub activate                      what is in force, and what on the disk differs from it
            ./hub activate NAME...|--all        checks what stands on the disk, and puts it in force
            ./hub activate NAME --back          puts the version before in force again, for every centre
            ./hub activate NAME --for=NIS,NIS   puts it in force for these centres on a package alone
            ./hub activate NAME --share=N%      ... for N in a hundred of them; a larger share only adds to a smaller one
            ./hub activate NAME --back --for=NIS,NIS    lets these centres have, and keep, the older version
            ./hub activate NAME --remove        takes it out of force
            ./hub activate --export=FILE        writes all that is in force to a file
              --from=FILE   takes what stands in such a file, instead of the disk
              --dry-run     says what would change, line by line, and changes nothing
            NAME is a package (acme), a centre (44021) or a path (config/packages/acme.yaml).""";

    private final Activation activation;
    private final SideBySide sideBySide;

    ActivateCommand(Activation activation, SideBySide sideBySide) {
        this.activation = activation;
        this.sideBySide = sideBySide;
    }

    @Override
    public int run(Invocation invocation, PrintStream out) {
        if (invocation.has("export")) {
            return export(Path.of(invocation.text("export")), out);
        }
        if (invocation.has("back") || invocation.has("remove")) {
            return undo(invocation, out);
        }
        SortedMap<Subject, OnDisk> source =
                invocation.has("from") ? ConfigurationFile.read(Path.of(invocation.text("from"))) : activation.onDisk();
        if (invocation.words().isEmpty() && !invocation.has("all")) {
            return list(source, out);
        }
        SortedMap<Subject, OnDisk> chosen = chosen(invocation, source);
        if (SideBySide.asked(invocation)) {
            Subject subject = subject(one(invocation));
            return sideBySide.put(subject, Objects.requireNonNull(chosen.get(subject)), invocation, by(), out);
        }
        return activate(chosen, invocation.has("dry-run"), out);
    }

    private int list(SortedMap<Subject, OnDisk> source, PrintStream out) {
        SortedMap<Subject, Activated> inForce = activation.inForce();
        SortedSet<Subject> all = new TreeSet<>(inForce.keySet());
        all.addAll(source.keySet());
        all.forEach(subject -> {
            Optional<Activated> activated = Optional.ofNullable(inForce.get(subject));
            out.printf(
                    "%-36s %-16s %s%n",
                    subject,
                    activated.map(Versions::shown).orElse("-"),
                    Versions.comparison(inForce.get(subject), source.get(subject)));
            activated.ifPresent(found -> sideBySide.tell(subject, found, out));
        });
        return 0;
    }

    private int activate(SortedMap<Subject, OnDisk> chosen, boolean dryRun, PrintStream out) {
        SortedMap<Subject, Activated> inForce = activation.inForce();
        SortedMap<Subject, OnDisk> news = new TreeMap<>(chosen);
        news.entrySet().removeIf(each -> same(inForce.get(each.getKey()), each.getValue()));
        Verdict verdict = dryRun ? activation.inspect(news) : activation.activate(news, by());
        chosen.keySet().stream()
                .filter(subject -> !news.containsKey(subject))
                .forEach(subject -> out.println(subject + ": nothing to do, this version is in force."));
        verdict.good().forEach((subject, content) -> {
            out.printf(
                    "%s: version %s %s.%n",
                    subject, Versions.brief(content.version()), dryRun ? "would come into force" : "is in force now");
            if (dryRun) {
                LineDifference.between(content(inForce.get(subject)), content).forEach(out::println);
            }
        });
        verdict.refused()
                .forEach((subject, refused) -> out.println(subject + ": not put in force. " + refused.problem()));
        return verdict.refused().isEmpty() ? 0 : 1;
    }

    private int undo(Invocation invocation, PrintStream out) {
        Subject subject = subject(one(invocation));
        if (invocation.has("remove")) {
            boolean removed = activation.remove(subject, by());
            out.println(subject + (removed ? " is out of force now." : " was not in force."));
            return removed ? 0 : 1;
        }
        if (SideBySide.asked(invocation)) {
            return sideBySide.back(subject, invocation, by(), out);
        }
        Optional<String> before = activation.back(subject, by());
        out.println(before.map(version -> subject + ": version " + Versions.brief(version) + " is in force again.")
                .orElse(subject + ": there is no version before; nothing was changed."));
        return before.isPresent() ? 0 : 1;
    }

    private int export(Path file, PrintStream out) {
        SortedMap<Subject, FolderContent> contents = new TreeMap<>();
        activation.inForce().forEach((subject, activated) -> contents.put(subject, content(activated)));
        ConfigurationFile.write(file, contents);
        out.printf("%s holds all that is in force: %d folders and files.%n", file, contents.size());
        return 0;
    }

    private static SortedMap<Subject, OnDisk> chosen(Invocation invocation, SortedMap<Subject, OnDisk> source) {
        if (invocation.has("all")) {
            return source;
        }
        var chosen = new TreeMap<Subject, OnDisk>();
        for (String word : invocation.words()) {
            Subject subject = subject(word);
            chosen.put(
                    subject,
                    Optional.ofNullable(source.get(subject))
                            .orElseThrow(() -> new WrongCall("There is no " + subject + ". There are: "
                                    + String.join(
                                            ", ",
                                            source.keySet().stream()
                                                    .map(Subject::path)
                                                    .toList())
                                    + ".")));
        }
        return chosen;
    }

    private FolderContent content(@Nullable Activated activated) {
        return activated == null ? FolderContent.of(Map.of()) : activation.content(activated.version());
    }

    private static boolean same(@Nullable Activated activated, OnDisk onDisk) {
        return activated != null
                && activated.rollout().isEmpty()
                && onDisk.problem().isEmpty()
                && activated.version().equals(onDisk.content().version());
    }

    private static String one(Invocation invocation) {
        List<String> words = invocation.words();
        if (words.size() != 1) {
            throw new WrongCall(USAGE);
        }
        return words.getFirst();
    }

    private static Subject subject(String word) {
        return Subject.parse(word).orElseThrow(() -> new WrongCall(USAGE));
    }

    private static String by() {
        return System.getProperty("user.name", "command");
    }
}

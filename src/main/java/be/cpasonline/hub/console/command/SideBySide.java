package be.cpasonline.hub.console.command;

import be.cpasonline.hub.centre.CentreUses;
import be.cpasonline.hub.console.command.Commands.Invocation;
import be.cpasonline.hub.console.command.Commands.WrongCall;
import be.cpasonline.hub.version.Activated;
import be.cpasonline.hub.version.Activation;
import be.cpasonline.hub.version.Audience;
import be.cpasonline.hub.version.OnDisk;
import be.cpasonline.hub.version.Rollout;
import be.cpasonline.hub.version.Rollouts;
import be.cpasonline.hub.version.Subject;
import be.cpasonline.hub.version.Subject.Kind;
import be.cpasonline.hub.version.Verdict;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The part of {@code ./hub activate} that gives two versions of a package their centres. */
@Component
class SideBySide {
    static final String CENTRES = "for";
    static final String SHARE = "share";
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})%?");

    private final Activation activation;
    private final Rollouts rollouts;
    private final CentreUses uses;

    SideBySide(Activation activation, Rollouts rollouts, CentreUses uses) {
        this.activation = activation;
        this.rollouts = rollouts;
        this.uses = uses;
    }

    static boolean asked(Invocation invocation) {
        return invocation.has(CENTRES) || invocation.has(SHARE);
    }

    /** Puts what stands on the disk beside the version in force, for some centres. */
    int put(Subject subject, OnDisk candidate, Invocation invocation, String by, PrintStream out) {
        Activated inForce = inForce(aPackage(subject));
        boolean older = inForce.version().equals(candidate.content().version());
        if (older && (invocation.has(SHARE) || inForce.rollout().isEmpty())) {
            throw new WrongCall(subject + ": this version is in force for every centre that has no newer one; there is"
                    + " none to share out on the disk. To take centres back: --back.");
        }
        Set<String> centres = invocation.has(CENTRES) ? centres(subject, invocation) : Set.of();
        if (older) {
            return back(subject, centres, by, out);
        }
        UnaryOperator<Audience> change = change(centres, invocation);
        boolean dryRun = invocation.has("dry-run");
        Verdict verdict =
                dryRun ? rollouts.inspect(subject, candidate, change) : rollouts.put(subject, candidate, change, by);
        verdict.refused()
                .values()
                .forEach(refused -> out.println(subject + ": not put in force. " + refused.problem()));
        verdict.good().forEach((same, content) -> {
            out.printf(
                    "%s: version %s %s.%n",
                    subject, Versions.brief(content.version()), dryRun ? "would come into force" : "is in force now");
            tell(
                    subject,
                    inForce.version(),
                    new Rollout(
                            content.version(),
                            dryRun ? change.apply(rollouts.audience(subject)) : rollouts.audience(subject)),
                    out);
        });
        return verdict.refused().isEmpty() ? 0 : 1;
    }

    /** Gives centres the older version. */
    int back(Subject subject, Invocation invocation, String by, PrintStream out) {
        if (invocation.has(SHARE)) {
            throw new WrongCall("Write a smaller --share=N% without --back, --back --for=NIS,NIS, or --back for all.");
        }
        return back(aPackage(subject), centres(subject, invocation), by, out);
    }

    /** Who gets which version of a package that has two. */
    void tell(Subject subject, Activated inForce, PrintStream out) {
        inForce.rollout().ifPresent(newer -> tell(subject, inForce.version(), newer, out));
    }

    private int back(Subject subject, Set<String> centres, String by, PrintStream out) {
        Optional<String> older = rollouts.back(subject, centres, by);
        out.println(older.map(version -> subject + ": version " + Versions.brief(version) + " is in force for "
                        + String.join(", ", centres) + ".")
                .orElse(subject + ": there is no version before; nothing was changed."));
        older.ifPresent(version -> tell(subject, inForce(subject), out));
        return older.isPresent() ? 0 : 1;
    }

    private void tell(Subject subject, String older, Rollout newer, PrintStream out) {
        var groups = uses.centresOn(subject.name(), activation.contents().all()).stream()
                .collect(Collectors.partitioningBy(
                        nis -> newer.audience().of(subject.name(), nis).newer()));
        line(newer.version(), groups.getOrDefault(true, List.of()), " (" + Versions.told(newer.audience()) + ")", out);
        line(older, groups.getOrDefault(false, List.of()), "", out);
    }

    private static void line(String version, List<String> centres, String why, PrintStream out) {
        out.printf(
                "  %-12s for %d of the centres on it%s: %s%n",
                Versions.brief(version), centres.size(), why, centres.isEmpty() ? "-" : String.join(", ", centres));
    }

    private Activated inForce(Subject subject) {
        return Optional.ofNullable(activation.inForce().get(subject))
                .orElseThrow(() -> new WrongCall(subject
                        + " is not in force; put it in force for every centre first: ./hub activate " + subject + "."));
    }

    private static Subject aPackage(Subject subject) {
        if (subject.kind() != Kind.PACKAGE) {
            throw new WrongCall(subject + " is no package: only packages have two versions in force at once.");
        }
        return subject;
    }

    private SortedSet<String> centres(Subject subject, Invocation invocation) {
        var asked = new TreeSet<>(Arrays.asList(invocation.text(CENTRES).split(",")));
        SortedSet<String> known =
                uses.centresOn(subject.name(), activation.contents().all());
        var unknown = new TreeSet<>(asked);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new WrongCall("On " + subject + " there is no centre " + String.join(", ", unknown) + "; there are "
                    + String.join(", ", known) + ".");
        }
        return asked;
    }

    private static UnaryOperator<Audience> change(Set<String> centres, Invocation invocation) {
        Optional<Integer> share = invocation.textIfGiven(SHARE).map(SideBySide::percent);
        return audience -> {
            Audience named = audience.naming(centres);
            return share.map(named::sharing).orElse(named);
        };
    }

    private static int percent(String text) {
        Matcher percent = PERCENT.matcher(text);
        if (!percent.matches() || Integer.parseInt(percent.group(1)) > 100) {
            throw new WrongCall("Write --share=N%, with N from 0 to 100.");
        }
        return Integer.parseInt(percent.group(1));
    }
}

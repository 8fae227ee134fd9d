package be.cpasonline.hub.console.check;

import be.cpasonline.hub.adapter.CentreOptions;
import be.cpasonline.hub.centre.Centre.PackageUse;
import be.cpasonline.hub.centre.CentreUses;
import be.cpasonline.hub.version.Contents;
import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.Inspection;
import be.cpasonline.hub.version.Subject;
import be.cpasonline.hub.version.Subject.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Checks that every centre still reaches its package with the options that it has, whichever of the two, or of the
 * defaults between them, comes into force.
 */
@Lazy
@Component
public class OptionsInspection implements Inspection {
    private final CentreUses centres;
    private final CentreOptions options;

    OptionsInspection(CentreUses centres, CentreOptions options) {
        this.centres = centres;
        this.options = options;
    }

    @Override
    public Map<Subject, String> problems(Map<Subject, FolderContent> candidates, Contents together) {
        Map<String, PackageUse> uses = centres.of(together.all());
        Map<String, PackageUse> tried = centres.triedBy(together.all());
        var problems = new TreeMap<Subject, String>();
        candidates.forEach((subject, content) -> Stream.concat(
                        concerned(subject, content, uses, together), tried(subject, tried))
                .flatMap(use -> problem(use, together).stream())
                .forEach(problem -> problems.merge(subject, problem, (one, other) -> one + " " + other)));
        return problems;
    }

    /** What the centres use that a subject is part of. A version beside another concerns only those that get it. */
    private static Stream<PackageUse> concerned(
            Subject subject, FolderContent content, Map<String, PackageUse> uses, Contents together) {
        return switch (subject.kind()) {
            case CENTRE -> Optional.ofNullable(uses.get(subject.name())).stream();
            case DEFAULTS -> on(subject.name(), uses);
            case PACKAGE ->
                on(subject.name(), uses)
                        .filter(use -> together.ofPackage(subject.name(), use.nis())
                                .filter(content::equals)
                                .isPresent());
        };
    }

    private static Stream<PackageUse> on(String packageName, Map<String, PackageUse> uses) {
        return uses.values().stream().filter(use -> use.packageName().equals(packageName));
    }

    /** Looked at when the centre's own file changes: what is only tried must not hold up its package. */
    private static Stream<PackageUse> tried(Subject subject, Map<String, PackageUse> tried) {
        return subject.kind() == Kind.CENTRE ? Optional.ofNullable(tried.get(subject.name())).stream() : Stream.empty();
    }

    private static List<String> sentences(Collection<String> problems) {
        return problems.stream()
                .map(problem -> problem.endsWith("?") ? problem : problem + ".")
                .toList();
    }

    private Optional<String> problem(PackageUse use, Contents together) {
        String name = use.packageName();
        Collection<String> wrong = together.ofPackage(name, use.nis())
                .map(content -> options.problems(name, content, use.options(), use.test())
                        .values())
                .orElseGet(() -> List.of("no package '" + name + "' is in force; see ./hub check"));
        return Optional.of(wrong)
                .filter(any -> !any.isEmpty())
                .map(any -> new Subject(Kind.CENTRE, use.nis()).path() + ": " + String.join(" ", sentences(any)));
    }
}

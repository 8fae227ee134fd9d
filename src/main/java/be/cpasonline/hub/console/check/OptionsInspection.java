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
        var problems = new TreeMap<Subject, String>();
        candidates.forEach((subject, content) -> concerned(subject, uses)
                .filter(nis -> gets(nis, subject, content, together))
                .flatMap(nis -> Optional.ofNullable(uses.get(nis)).flatMap(use -> problem(nis, use, together)).stream())
                .forEach(problem -> problems.merge(subject, problem, (one, other) -> one + " " + other)));
        return problems;
    }

    /** The NIS codes of the centres that a subject is part of. */
    private static Stream<String> concerned(Subject subject, Map<String, PackageUse> uses) {
        return subject.kind() == Kind.CENTRE
                ? Stream.of(subject.name())
                : uses.entrySet().stream()
                        .filter(use -> use.getValue().packageName().equals(subject.name()))
                        .map(Map.Entry::getKey);
    }

    /** A version that stands beside another concerns only the centres that get it. */
    private static boolean gets(String nis, Subject subject, FolderContent content, Contents together) {
        return subject.kind() != Kind.PACKAGE
                || together.ofPackage(subject.name(), nis)
                        .filter(content::equals)
                        .isPresent();
    }

    private static List<String> sentences(Collection<String> problems) {
        return problems.stream()
                .map(problem -> problem.endsWith("?") ? problem : problem + ".")
                .toList();
    }

    private Optional<String> problem(String nis, PackageUse use, Contents together) {
        String name = use.packageName();
        Collection<String> wrong = together.ofPackage(name, nis)
                .map(content -> options.problems(name, content, use.options(), use.test())
                        .values())
                .orElseGet(() -> List.of("no package '" + name + "' is in force; see ./hub check"));
        return Optional.of(wrong)
                .filter(any -> !any.isEmpty())
                .map(any -> new Subject(Kind.CENTRE, nis).path() + ": " + String.join(" ", sentences(any)));
    }
}

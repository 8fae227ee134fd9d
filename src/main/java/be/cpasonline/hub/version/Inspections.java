package be.cpasonline.hub.version;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Asks all inspections, kind by kind: what is refused is not there for what would use it. */
@Component
class Inspections {
    private final List<Inspection> inspections;

    Inspections(List<Inspection> inspections) {
        this.inspections = inspections;
    }

    /**
     * Looks at candidates.
     *
     * @param audience which centres would get them; of what is no package, always all
     * @param inForce what is in force without them
     */
    Verdict inspect(Map<Subject, OnDisk> candidates, Audience audience, Contents inForce) {
        var verdict = new Verdict(new TreeMap<>(), new TreeMap<>());
        var together = new Contents(inForce.all(), inForce.beside());
        candidates.forEach((subject, onDisk) -> {
            if (onDisk.problem().isEmpty()) {
                together.put(subject, onDisk.content(), audience);
            }
        });
        for (Subject.Kind kind : EnumSet.allOf(Subject.Kind.class)) {
            inspect(of(kind, candidates), together, verdict);
            verdict.refused().keySet().forEach(refused -> together.putBack(refused, inForce));
        }
        return verdict;
    }

    private void inspect(Map<Subject, OnDisk> candidates, Contents together, Verdict verdict) {
        Map<Subject, FolderContent> readable = new TreeMap<>();
        candidates.forEach((subject, onDisk) -> onDisk.problem()
                .ifPresentOrElse(
                        problem -> verdict.refused().put(subject, new Refused(onDisk.content(), problem)),
                        () -> readable.put(subject, onDisk.content())));
        Map<Subject, String> problems = new TreeMap<>();
        inspections.forEach(inspection -> inspection
                .problems(readable, together)
                .forEach((subject, problem) -> problems.merge(subject, problem, (one, other) -> one + " " + other)));
        readable.forEach((subject, content) -> {
            if (problems.containsKey(subject)) {
                verdict.refused().put(subject, new Refused(content, problems.get(subject)));
            } else {
                verdict.good().put(subject, content);
            }
        });
    }

    private static Map<Subject, OnDisk> of(Subject.Kind kind, Map<Subject, OnDisk> candidates) {
        Map<Subject, OnDisk> found = new TreeMap<>();
        candidates.forEach((subject, onDisk) -> {
            if (subject.kind() == kind) {
                found.put(subject, onDisk);
            }
        });
        return found;
    }
}

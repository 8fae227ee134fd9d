package be.cpasonline.hub.intake;

import be.cpasonline.hub.platform.problem.Issue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with one application, as it is found. */
final class Findings {
    /** More is not said of one application: enough to mend it, too little to keep a server busy. */
    static final int MOST = 100;

    private final List<Issue> issues = new ArrayList<>();

    void add(Issue issue) {
        issues.add(issue);
    }

    void addAll(Collection<Issue> found) {
        issues.addAll(found);
    }

    boolean isEmpty() {
        return issues.isEmpty();
    }

    /** Pointers of what is wrong. */
    Set<String> places() {
        return issues.stream().map(Issue::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether something is wrong in a part of the application, or with the part itself. */
    boolean touch(String pointer) {
        return issues.stream().anyMatch(issue -> Pointers.touch(issue.name(), pointer));
    }

    ApplicationRefused refused() {
        return new ApplicationRefused(issues.stream()
                .sorted(Comparator.comparing(Issue::name).thenComparing(Issue::code))
                .limit(MOST)
                .toList());
    }
}

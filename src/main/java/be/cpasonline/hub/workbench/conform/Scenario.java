package be.cpasonline.hub.workbench.conform;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Something that happens to a package.
 *
 * @param name stable, for reports
 * @param title what happens, in a few words
 * @param expected what the package must do
 * @param read where the rule is explained
 * @param way the only way that it can happen on; on any where it is empty
 * @param alone whether nothing else may happen meanwhile, since it measures or changes what all share
 * @param preparation what must be there first, and counts for no limit
 * @param play lets it happen
 */
record Scenario(
        String name,
        String title,
        String expected,
        Reading read,
        Optional<Way> way,
        boolean alone,
        Consumer<Laboratory> preparation,
        Function<Subject, Result> play) {

    /** One that can happen on any way, beside others. */
    Scenario(String name, String title, String expected, Reading read, Function<Subject, Result> play) {
        this(name, title, expected, read, Optional.empty(), false, laboratory -> {}, play);
    }

    /** The same for one way alone. */
    Scenario on(Way only) {
        return new Scenario(name, title, expected, read, Optional.of(only), alone, preparation, play);
    }

    /** The same while nothing else happens. */
    Scenario whenAlone() {
        return new Scenario(name, title, expected, read, way, true, preparation, play);
    }

    /** The same after something was made ready. */
    Scenario preparedBy(Consumer<Laboratory> first) {
        return new Scenario(name, title, expected, read, way, alone, first, play);
    }

    /** The same for packages that somebody stands for: there must be somebody to deliver to. */
    Scenario withCounterpart() {
        return new Scenario(
                name,
                title,
                expected,
                read,
                way,
                alone,
                preparation,
                subject -> subject.unreachable().orElseGet(() -> play.apply(subject)));
    }

    /** Whether it can happen on the way that a package is reached. */
    boolean isFor(Subject subject) {
        return way.map(only -> only == subject.way()).orElse(true);
    }

    /** What comes of it. */
    Result happen(Subject subject) {
        return way.filter(only -> !isFor(subject))
                .map(only -> Result.notPlayed(only.otherwise()))
                .orElseGet(() -> play.apply(subject));
    }
}

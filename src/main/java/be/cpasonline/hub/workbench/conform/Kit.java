package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.canonical.ApplicationJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Plays scenarios with a package's folder. */
final class Kit {
    private final Laboratory laboratory;
    private final Map<String, Object> settings;

    /**
     * Makes one.
     *
     * @param settings options as a centre gives them; empty where there is nobody to deliver to
     */
    Kit(Laboratory laboratory, Map<String, Object> settings) {
        this.laboratory = laboratory;
        this.settings = settings;
    }

    /** All scenarios there are, in their order. */
    static List<Scenario> scenarios(ApplicationJson reader) {
        List<Scenario> scenarios = new ArrayList<>(MappingScenarios.all(reader));
        scenarios.addAll(DeliveryScenarios.all(reader));
        scenarios.addAll(HttpFaultScenarios.all(reader));
        return scenarios;
    }

    /**
     * Plays them one after the other.
     *
     * @param only the names of those that are played; all where it is empty
     * @param told hears of each when it is over
     */
    List<Played> play(Set<String> only, Consumer<Played> told) {
        var subject = new Subject(laboratory, settings);
        return scenarios(laboratory.json()).stream()
                .filter(scenario -> only.isEmpty() || only.contains(scenario.name()))
                .map(scenario -> play(scenario, subject))
                .peek(told)
                .toList();
    }

    private static Played play(Scenario scenario, Subject subject) {
        long began = System.nanoTime();
        Result result;
        try {
            result = scenario.play().apply(subject);
        } catch (RuntimeException e) {
            result = Result.failed("the scenario comes to its end", e.getClass().getName() + ": " + e.getMessage());
        }
        return new Played(scenario, result, Duration.ofNanos(System.nanoTime() - began));
    }
}

package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.adapter.CasePackage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The conformance kit for a vendor's own tests. With JUnit:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> conforms() {
 *     return conformance.checks().map(check ->
 *             DynamicTest.dynamicTest(check.name(), () -> check.play().ifPresent(Assumptions::abort)));
 * }
 * }</pre>
 */
public final class Conformance implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Laboratory laboratory;
    private final Counterpart counterpart;
    private final Kit kit;
    private final CasePackage casePackage;

    private Conformance(Path folder, Optional<Counterpart> given, int deliveries) {
        this.laboratory = new Laboratory(List.of(folder));
        try {
            String name = Laboratory.nameOf(folder);
            this.casePackage = laboratory.casePackage(name);
            this.counterpart = given.orElseGet(() -> Counterpart.simulated(name, laboratory.workplace("counterpart")));
            this.kit = new Kit(new Subject(laboratory, casePackage, counterpart), deliveries, LIMIT);
        } catch (RuntimeException e) {
            laboratory.close();
            throw e;
        }
    }

    /**
     * For a package's folder; delivered to is the simulated package that the workbench has for it, or nobody.
     *
     * @throws be.cpasonline.hub.workbench.run.DemoProblem where the folder does not pass its check
     */
    public static Conformance of(Path folder) {
        return of(folder, Optional.empty(), false);
    }

    /**
     * The same, delivered to the package that options lead to, as a centre's file has them under {@code options}.
     *
     * @throws be.cpasonline.hub.workbench.run.DemoProblem where the folder does not pass its check
     */
    public static Conformance of(Path folder, Map<String, Object> options) {
        return new Conformance(folder, Optional.of(Counterpart.reachedBy(options)), Kit.SAMPLE);
    }

    static Conformance of(Path folder, Optional<Path> settings, boolean full) {
        return new Conformance(folder, settings.map(Counterpart::in), full ? Kit.FULL : Kit.SAMPLE);
    }

    /** Each scenario, not yet played. */
    public Stream<Check> checks() {
        return kit.scenarios().stream().map(scenario -> new Check(kit, scenario));
    }

    CasePackage casePackage() {
        return casePackage;
    }

    Kit kit() {
        return kit;
    }

    @Override
    public void close() {
        counterpart.close();
        laboratory.close();
    }

    /** One scenario. */
    public static final class Check {
        private final Kit kit;
        private final Scenario scenario;

        private Check(Kit kit, Scenario scenario) {
            this.kit = kit;
            this.scenario = scenario;
        }

        /** Its name, which does not change from version to version. */
        public String name() {
            return scenario.name();
        }

        /** What happens, in a few words. */
        public String title() {
            return scenario.title();
        }

        /**
         * Lets it happen.
         *
         * @return why it was not played; empty where the package did what it must
         * @throws AssertionError where it did something else: what was expected, what was seen, what to read
         */
        public Optional<String> play() {
            Played played = kit.play(scenario);
            played.explanation().ifPresent(text -> {
                throw new AssertionError(scenario.name() + ": " + scenario.title() + "\n" + text);
            });
            return played.result() instanceof Result.NotPlayed(String why) ? Optional.of(why) : Optional.empty();
        }
    }
}

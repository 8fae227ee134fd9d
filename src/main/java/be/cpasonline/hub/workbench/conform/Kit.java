package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.canonical.ApplicationJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Plays scenarios with a package's folder. */
final class Kit {
    /** How many deliveries a sample sends. */
    static final int SAMPLE = 150;

    /** How many a full run sends. */
    static final int FULL = 10_000;

    private static final int AT_ONCE = 6;
    private static final int MEASURES_LONGER = 30;

    private final Subject subject;
    private final List<Scenario> scenarios;
    private final Duration limit;

    /**
     * Makes one.
     *
     * @param deliveries how many are sent to see what they leave behind
     * @param limit after which a scenario counts as hanging, unless it is one that measures
     */
    Kit(Subject subject, int deliveries, Duration limit) {
        this.subject = subject;
        this.scenarios = scenarios(subject.laboratory().json(), deliveries);
        this.limit = limit;
    }

    /** All scenarios there are, in their order. */
    static List<Scenario> scenarios(ApplicationJson reader, int deliveries) {
        return Stream.of(
                        MappingScenarios.all(reader),
                        DeliveryScenarios.all(reader),
                        RepeatScenarios.all(reader),
                        CapabilityScenarios.all(reader),
                        WireScenarios.all(reader),
                        HttpFaultScenarios.all(reader),
                        SftpFaultScenarios.all(reader),
                        SftpReportScenarios.all(),
                        MailFaultScenarios.all(reader),
                        PullScenarios.all(reader),
                        StatusScenarios.all(reader),
                        AccessScenarios.all(reader),
                        EnduranceScenarios.all(reader, deliveries))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Plays them: some at once where they do not disturb each other.
     *
     * @param only the names of those that are played; all where it is empty
     * @param told hears of each when it is over
     */
    List<Played> play(Set<String> only, Consumer<Played> told) {
        Map<String, Played> played = new ConcurrentHashMap<>();
        Consumer<Scenario> play = scenario -> {
            Played each = play(scenario);
            played.put(scenario.name(), each);
            told.accept(each);
        };
        List<Scenario> wanted = scenarios.stream()
                .filter(scenario -> only.isEmpty() || only.contains(scenario.name()))
                .toList();
        try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE, daemons())) {
            wanted.stream()
                    .filter(scenario -> !scenario.alone())
                    .forEach(scenario -> hands.execute(() -> play.accept(scenario)));
        }
        wanted.stream().filter(Scenario::alone).forEach(play);
        return wanted.stream()
                .map(scenario -> Objects.requireNonNull(played.get(scenario.name())))
                .toList();
    }

    /** Plays one of them. */
    Played play(Scenario scenario) {
        Optional<Result> notReady = notReady(scenario);
        long began = System.nanoTime();
        Result result = notReady.orElseGet(() -> guarded(scenario));
        return new Played(scenario, result, Duration.ofNanos(System.nanoTime() - began));
    }

    private Optional<Result> notReady(Scenario scenario) {
        try {
            if (scenario.isFor(subject)) {
                scenario.preparation().accept(subject.laboratory());
                subject.prepare();
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(Result.failed("the kit itself is not ready: " + e));
        }
    }

    /** All scenarios, in their order. */
    List<Scenario> scenarios() {
        return scenarios;
    }

    /** In a thread of its own: whoever hangs is left alone. */
    private Result guarded(Scenario scenario) {
        var task = new FutureTask<>(() -> scenario.happen(subject));
        Thread thread = daemons().newThread(task);
        thread.start();
        Duration patience = scenario.alone() ? limit.multipliedBy(MEASURES_LONGER) : limit;
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hangs) {
            thread.interrupt();
            return Result.failed("nothing after " + patience.toSeconds() + " s: it hangs");
        } catch (ExecutionException e) {
            return Result.failed("it threw " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a scenario was played", e);
        }
    }

    private static ThreadFactory daemons() {
        return Thread.ofPlatform().name("scenario-", 0).daemon().factory();
    }
}

package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.drill.DrillPlan.Planned;
import be.cpasonline.hub.workbench.run.HttpCalls;
import be.cpasonline.hub.workbench.run.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Kills as planned. A part that is still coming back from an earlier kill is waited for; the others are not. */
final class Killer implements Callable<List<Kill>> {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(50);
    private static final double MILLIS = 1000;

    private final List<Planned> schedule;
    private final Map<Target, List<Victim>> victims;
    private final Progress progress;
    private final List<Future<Kill>> underWay = new ArrayList<>();

    Killer(List<Planned> schedule, Map<Target, List<Victim>> victims, Progress progress) {
        this.schedule = schedule;
        this.victims = victims;
        this.progress = progress;
    }

    /** Returns the kills in their order when everything that was killed serves again. */
    @Override
    public List<Kill> call() throws ExecutionException, InterruptedException {
        Instant began = Instant.now();
        List<Kill> done = new ArrayList<>();
        try (ExecutorService restarts = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Planned next : schedule) {
                Victim victim = victims.getOrDefault(next.target(), List.of()).get(next.instance());
                awaitMoment(victim, began.plusMillis(next.atMillis()));
                Instant killed = Instant.now();
                victim.kill();
                underWay.add(restarts.submit(() -> bringBack(victim, next, began, killed)));
            }
            for (Future<Kill> each : underWay) {
                done.add(each.get());
            }
        }
        return done;
    }

    private void awaitMoment(Victim victim, Instant moment) throws ExecutionException, InterruptedException {
        while (!victim.serving() || Instant.now().isBefore(moment)) {
            HttpCalls.pause(LOOKS_EVERY);
            for (Future<Kill> each : underWay) {
                if (each.state() == Future.State.FAILED) {
                    each.get();
                }
            }
        }
    }

    private Kill bringBack(Victim victim, Planned planned, Instant began, Instant killed) {
        Duration down = Duration.ofMillis(planned.downMillis());
        HttpCalls.pause(down);
        victim.start();
        Duration back = Duration.between(killed, Instant.now());
        progress.say(String.format(
                Locale.ROOT,
                "  %6.1f s  killed the %s; it served again after %.1f s",
                Duration.between(began, killed).toMillis() / MILLIS,
                victim.name(),
                back.toMillis() / MILLIS));
        return new Kill(killed, planned.target(), victim.name(), down, back);
    }
}

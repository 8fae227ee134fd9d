package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.drill.DrillPlan.Planned;
import be.cpasonline.hub.workbench.run.HttpCalls;
import be.cpasonline.hub.workbench.run.Progress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Kills as planned. A part that is still coming back from an earlier kill is waited for; the others are not. */
final class Killer implements Callable<List<Kill>> {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(50);

    private final List<Planned> schedule;
    private final Map<Target, List<Victim>> victims;
    private final Progress progress;
    private final List<Kill> done = new CopyOnWriteArrayList<>();

    Killer(List<Planned> schedule, Map<Target, List<Victim>> victims, Progress progress) {
        this.schedule = schedule;
        this.victims = victims;
        this.progress = progress;
    }

    /** Returns the kills in their order when everything that was killed serves again. */
    @Override
    public List<Kill> call() throws ExecutionException, InterruptedException {
        long began = System.nanoTime();
        try (ExecutorService restarts = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> underWay = new CopyOnWriteArrayList<>();
            for (Planned next : schedule) {
                Victim victim = victims.get(next.target()).get(next.instance());
                while (!victim.serving() || millisSince(began) < next.atMillis()) {
                    HttpCalls.pause(LOOKS_EVERY);
                }
                long killed = System.nanoTime();
                victim.kill();
                underWay.add(restarts.submit(() -> bringBack(victim, next, began, killed)));
            }
            for (Future<?> each : underWay) {
                each.get();
            }
        }
        return done.stream().sorted(Comparator.comparingDouble(Kill::atSeconds)).toList();
    }

    private void bringBack(Victim victim, Planned planned, long began, long killed) {
        HttpCalls.pause(Duration.ofMillis(planned.downMillis()));
        victim.start();
        Kill kill = new Kill(
                (killed - began) / 1e9,
                planned.target(),
                victim.name(),
                planned.downMillis() / 1e3,
                millisSince(killed) / 1e3);
        done.add(kill);
        progress.say(String.format(
                Locale.ROOT,
                "  %6.1f s  killed the %s; it served again after %.1f s",
                kill.atSeconds(),
                kill.name(),
                kill.backSeconds()));
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}

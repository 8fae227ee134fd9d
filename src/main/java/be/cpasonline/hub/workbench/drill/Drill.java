package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.drill.RegisterLook.Entry;
import be.cpasonline.hub.workbench.machine.Machine;
import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.HttpCalls;
import be.cpasonline.hub.workbench.run.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends applications while parts are killed and packages misbehave, waits until all is settled, and compares. */
final class Drill {
    private static final Duration SETTLES_WITHIN = Duration.ofMinutes(10);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private final DrillPlan plan;
    private final Site site;
    private final Progress progress;
    private final Feeder feeder;
    private final Mischief mischief;

    /** On a site that serves. */
    Drill(DrillPlan plan, Site site, Progress progress) {
        this.plan = plan;
        this.site = site;
        this.progress = progress;
        feeder = new Feeder(plan, site.hubs());
        mischief = new Mischief(site.ports(), plan.seed());
    }

    /**
     * Runs it.
     *
     * @param victims what can be killed
     * @param data where the site keeps its data
     */
    DrillResult run(Map<Target, List<Victim>> victims, Path data) {
        Machine machine = Machine.with(site.database(), data);
        progress.say("  " + plan.applications() + " applications, " + plan.kills() + " kills, seed " + plan.seed());
        Instant began = Instant.now();
        List<Kill> kills = trouble(victims);
        Instant over = Instant.now();
        settle();
        Duration settled = Duration.between(over, Instant.now());
        return result(machine, kills, Duration.between(began, over), settled);
    }

    /** Returns when all have their receipt, what was killed serves again, and the packages behave. */
    private List<Kill> trouble(Map<Target, List<Victim>> victims) {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Kill>> killing = all.submit(new Killer(plan.schedule(), victims, progress));
            Future<?> spoiling = all.submit(mischief);
            feeder.run();
            List<Kill> kills = done(killing);
            mischief.stop();
            done(spoiling);
            return kills;
        }
    }

    /** Waits until the hubs have nothing left to do and packages have emptied their mailboxes, for a bounded time. */
    private void settle() {
        Instant until = Instant.now().plus(SETTLES_WITHIN);
        RegisterLook look = new RegisterLook(site.database());
        progress.say("  the trouble is over; " + look.unsettled() + " are still under way");
        while ((look.unsettled() > 0 || verdict(look.entries()).lost() > 0)
                && Instant.now().isBefore(until)) {
            HttpCalls.pause(LOOKS_EVERY);
        }
    }

    private Verdict verdict(List<Entry> register) {
        return Verdict.of(feeder.receipts(), register, PackageLook.dossiers(site.ports()));
    }

    private DrillResult result(Machine machine, List<Kill> kills, Duration fed, Duration settled) {
        List<Receipt> receipts = feeder.receipts();
        List<Entry> register = new RegisterLook(site.database()).entries();
        return new DrillResult(
                plan,
                machine,
                verdict(register),
                (int) receipts.stream().filter(receipt -> receipt.tries() > 1).count(),
                Spread.of(receipts.stream()
                        .map(receipt -> Recovery.seconds(receipt.waited()))
                        .toList()),
                feeder.refused(),
                Recovery.of(kills, receipts, register),
                site.faults(),
                mischief.done(),
                Recovery.seconds(fed),
                Recovery.seconds(settled));
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DemoProblem problem ? problem : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoProblem("interrupted.");
        }
    }
}

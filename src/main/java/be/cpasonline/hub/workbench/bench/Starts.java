package be.cpasonline.hub.workbench.bench;

import be.cpasonline.hub.workbench.bench.load.Load;
import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.HttpCalls;
import be.cpasonline.hub.workbench.run.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the hub as the image does, from a cache of what it loaded while it worked; and once without, to compare. */
final class Starts {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(100);
    private static final int SENDERS = 8;
    private static final int PER_SECOND = 100;

    private final Site site;
    private final Loads loads;
    private final Quiet quiet;
    private final Progress progress;
    private final Found found;

    Starts(Site site, Loads loads, Quiet quiet, Progress progress, Found found) {
        this.site = site;
        this.loads = loads;
        this.quiet = quiet;
        this.progress = progress;
        this.found = found;
    }

    /**
     * The hub that is started last goes on.
     *
     * @param training how many applications it takes in and delivers for the cache
     */
    void measure(int training) {
        Optional<StartCache> cache = cache(training);
        if (cache.isEmpty()) {
            start("without a start-up cache", site::startHub);
            return;
        }
        start("without a start-up cache", () -> site.startHub(cache.orElseThrow(), List.of()));
        site.stopHub();
        start(
                "with a start-up cache",
                () -> site.startHub(cache.orElseThrow(), cache.orElseThrow().using()));
    }

    private Optional<StartCache> cache(int training) {
        if (!StartCache.possible()) {
            progress.say("  no start-up cache: it needs the packaged jar, and JDK 25 or newer");
            return Optional.empty();
        }
        try {
            return Optional.of(progress.step("start-up cache", () -> trained(training)));
        } catch (DemoProblem e) {
            progress.say("  no start-up cache: " + e.getMessage());
            site.stopHub();
            return Optional.empty();
        }
    }

    private StartCache trained(int training) {
        StartCache cache = site.layOut();
        site.startHub(cache, cache.writing());
        secondsToFirst();
        site.load(loads.counted(SENDERS, PER_SECOND, training));
        quiet.await();
        site.stopHub();
        cache.mustExist();
        return cache;
    }

    private void start(String how, Runnable starting) {
        double seconds = progress.step("start of the hub", () -> {
            starting.run();
            return secondsToFirst();
        });
        site.awaitHub();
        found.add(Part.START, "until the first application is accepted, " + how, Map.of("seconds", seconds));
    }

    /** From now until the hub accepted an application. */
    private double secondsToFirst() {
        long began = System.nanoTime();
        Load one = loads.counted(1, 0, 1);
        while (site.load(one).accepted() == 0) {
            site.hubMustLive(began);
            HttpCalls.pause(LOOKS_EVERY);
        }
        return (System.nanoTime() - began) / 1_000_000_000.0;
    }
}

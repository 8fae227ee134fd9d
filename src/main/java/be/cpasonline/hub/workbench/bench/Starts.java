package be.cpasonline.hub.workbench.bench;

import be.cpasonline.hub.workbench.bench.load.Load;
import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.HttpCalls;
import be.cpasonline.hub.workbench.run.Progress;
import be.cpasonline.hub.workbench.train.StartCache;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Starts the hub as the image does, from a cache of what it loaded while it worked; and once without, to compare. */
final class Starts {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(100);

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

    /** The hub that is started last goes on. */
    void measure() {
        cache().ifPresentOrElse(
                        this::compare,
                        () -> start("without a start-up cache", site.hub().jvm()));
    }

    private void compare(StartCache cache) {
        start("without a start-up cache", cache.without(site.hub().jvm()));
        site.hub().stop();
        start("with a start-up cache", cache.using(site.hub().jvm()));
    }

    private Optional<StartCache> cache() {
        if (!StartCache.possible()) {
            progress.say("  no start-up cache: it needs the packaged jar, and JDK 25 or newer");
            return Optional.empty();
        }
        try {
            return Optional.of(progress.step("start-up cache", this::trained));
        } catch (DemoProblem e) {
            progress.say("  no start-up cache: " + e.getMessage());
            site.hub().stop();
            return Optional.empty();
        }
    }

    /** By one application, as in the image. */
    private StartCache trained() {
        StartCache cache = site.layOut();
        site.hub().start(cache.writing(site.hub().jvm()));
        secondsToFirst();
        quiet.await();
        site.hub().stop();
        cache.mustExist();
        return cache;
    }

    private void start(String how, ChildJvm way) {
        double seconds = progress.step("start of the hub", () -> {
            site.hub().start(way);
            return secondsToFirst();
        });
        site.awaitHub();
        found.add(Part.START, "until the first application is accepted, " + how, Map.of("seconds", seconds));
    }

    /** From now until the hub accepted an application. */
    private double secondsToFirst() {
        long began = System.nanoTime();
        Load one = loads.counted(1, 1);
        while (site.load(one).accepted() == 0) {
            site.hub().mustLive(began);
            HttpCalls.pause(LOOKS_EVERY);
        }
        return (System.nanoTime() - began) / 1_000_000_000.0;
    }
}

package be.cpasonline.hub.workbench.bench;

import be.cpasonline.hub.workbench.bench.load.Load;
import be.cpasonline.hub.workbench.bench.taker.Taken;
import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.HttpCalls;
import be.cpasonline.hub.workbench.run.Progress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** While the package is down a backlog waits, and others come in beside it; then the package is up again. */
final class Backlogs {
    private static final Duration RESTS_WITHIN = Duration.ofMinutes(1);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(200);

    private final Site site;
    private final Scale scale;
    private final Loads loads;
    private final Quiet quiet;
    private final Progress progress;
    private final Found found;

    Backlogs(Site site, Scale scale, Loads loads, Quiet quiet, Progress progress, Found found) {
        this.site = site;
        this.scale = scale;
        this.loads = loads;
        this.quiet = quiet;
        this.progress = progress;
        this.found = found;
    }

    void measure(int size) {
        String what = "backlog of " + String.format(Locale.ROOT, "%,d", size);
        site.packageDown();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("seeded in s", progress.step(what, () -> seeded(size)));
        values.putAll(progress.step("intake beside it", this::beside));
        values.put("waiting", (double) site.database().unsettled());
        values.putAll(progress.step("its drain", this::drained));
        values.put("left", (double) site.database().unsettled());
        found.add(Part.BACKLOG, what, values);
    }

    /** The first ones are sent: by them the hub finds out that nothing can be delivered. */
    private double seeded(int size) {
        int sent = Math.min(size, scale.centres());
        site.load(loads.counted(scale.usualSenders(), sent));
        awaitRest();
        long began = System.nanoTime();
        site.seed(size - sent);
        return (System.nanoTime() - began) / 1_000_000_000.0;
    }

    /** Until then it is chance how much of the backlog is put into the queues; backlogs of two sizes begin alike. */
    private void awaitRest() {
        int destinations = Math.min(Site.SERVERS, scale.centres());
        long until = System.nanoTime() + RESTS_WITHIN.toNanos();
        while (site.meters().restingDestinations() < destinations) {
            if (System.nanoTime() > until) {
                throw new DemoProblem("the package is down, and not all of its destinations rest.");
            }
            HttpCalls.pause(LOOKS_EVERY);
        }
    }

    private Map<String, Double> beside() {
        Meters before = site.meters();
        Load.Result result = site.load(loads.atOnce());
        Map<String, Double> values = Loads.answeredByHub(result);
        values.remove("warmed s");
        values.put("sweep ms", site.meters().routeMillisSince(before, "sweep"));
        values.putAll(site.memory());
        return values;
    }

    private Map<String, Double> drained() {
        long from = Micros.now();
        site.packageUp();
        quiet.await(Duration.ofSeconds(scale.drainSeconds()));
        Taken taken = site.taken(from, Micros.now(), 0);
        return Map.of("drained per s", taken.perSecond());
    }
}

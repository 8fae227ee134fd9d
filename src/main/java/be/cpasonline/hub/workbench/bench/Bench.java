package be.cpasonline.hub.workbench.bench;

import be.cpasonline.hub.workbench.bench.load.Load;
import be.cpasonline.hub.workbench.bench.load.Load.Kind;
import be.cpasonline.hub.workbench.bench.taker.Taken;
import be.cpasonline.hub.workbench.run.HttpCalls;
import be.cpasonline.hub.workbench.run.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Measures one part after the other; what later parts are compared with comes first. */
final class Bench {
    private static final String APPLICATIONS = "/api/v1/applications";
    private static final double SOAK_LOAD = 0.7;
    private static final int SOAK_SLICES = 6;
    private static final double MICROS = 1_000_000.0;
    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);
    private static final Duration STUCK_AFTER = Duration.ofMinutes(5);

    private final Site site;
    private final Scale scale;
    private final Progress progress;
    private final List<Figure> figures = new ArrayList<>();

    Bench(Site site, Scale scale, Progress progress) {
        this.site = site;
        this.scale = scale;
        this.progress = progress;
    }

    /** Measures the given parts. */
    List<Figure> measure(Set<Part> parts) {
        progress.step("start of the hub", this::start);
        for (Part part : parts) {
            switch (part) {
                case START -> {
                    // everything else needs a hub that has started
                }
                case DATABASE -> scale.senders().forEach(this::database);
                case BARE -> scale.senders().forEach(this::bare);
                case ROUTE -> routes();
                case HUB -> scale.senders().forEach(this::hub);
                case HANGING -> hanging();
                case BACKLOG -> scale.backlogs().forEach(this::backlog);
                case SOAK -> soak();
                case MEMORY -> memory();
            }
        }
        return figures;
    }

    private Void start() {
        long began = System.nanoTime();
        site.startHub();
        Load one = load(APPLICATIONS, 1, 0, 1);
        while (site.load(one).accepted() == 0) {
            site.hubMustLive(began);
            HttpCalls.pause(LOOKS_EVERY);
        }
        add(
                Part.START,
                "until the first application is accepted",
                "seconds",
                (System.nanoTime() - began) / 1_000_000_000.0);
        site.awaitHub();
        return null;
    }

    private void database(int clients) {
        Load load = new Load(
                Kind.INSERTS,
                site.database().url(),
                "",
                clients,
                0,
                0,
                scale.windowSeconds(),
                scale.warmSeconds(),
                scale.seconds());
        intake(Part.DATABASE, "insert of 5 KB and commit, " + clients + " at once", load);
    }

    private void bare(int senders) {
        intake(
                Part.BARE,
                "insert of 5 KB behind the same security, " + senders + " senders",
                load("/api/v1/bench/rows", senders, 0, 0));
    }

    private void intake(Part part, String what, Load load) {
        Load.Result result = progress.step(what, () -> site.load(load));
        add(part, what, answered(result));
    }

    private void routes() {
        route("HTTP in, mapping, HTTP out, nothing stored", "/api/v1/bench/route");
        route("the same with a durable queue between", "/api/v1/bench/queue");
    }

    private void route(String what, String path) {
        int senders = scale.usualSenders();
        Load.Result result = progress.step(what, () -> site.load(load(path, senders, 0, 0)));
        Map<String, Double> values = answered(result);
        values.putAll(delivered(site.taken(result.from(), result.to(), 0), result));
        add(part(path), what + ", " + senders + " senders", values);
        quiet();
    }

    private static Part part(String path) {
        return path.startsWith(APPLICATIONS) ? Part.HUB : Part.ROUTE;
    }

    private void hub(int senders) {
        String what = senders + (senders == 1 ? " sender" : " senders");
        Load.Result result = progress.step(what, () -> site.load(load(APPLICATIONS, senders, 0, 0)));
        Map<String, Double> values = answered(result);
        values.putAll(delivered(site.taken(result.from(), result.to(), 0), result));
        values.put("caught up after s", quiet());
        add(Part.HUB, what, values);
    }

    private void hanging() {
        others("all servers answer");
        site.hang(scale.hangMillis());
        others("one hangs for " + scale.hangMillis() / 1000 + " s");
        site.hang(0);
        quiet();
    }

    private void others(String what) {
        Load.Result result = progress.step(what, () -> site.load(load(APPLICATIONS, scale.usualSenders(), 0, 0)));
        Map<String, Double> values = answered(result);
        values.putAll(delivered(site.taken(result.from(), result.to(), 1), result));
        add(Part.HANGING, what + ": the other nine", values);
    }

    /** While the package is down, applications come in; then it is up again. */
    private void backlog(int size) {
        String what = String.format(Locale.ROOT, "%,d", size);
        site.packageDown();
        Meters before = site.meters();
        Load.Result filled =
                progress.step("backlog of " + what, () -> site.load(load(APPLICATIONS, scale.usualSenders(), 0, size)));
        Map<String, Double> values = answered(filled);
        values.put("sweep ms", site.meters().routeMillisSince(before, "sweep"));
        long from = Micros.now();
        site.packageUp();
        progress.step("drain of " + what, this::quiet);
        Taken taken = site.taken(from, Micros.now(), 0);
        values.put("drained per s", taken.count() * MICROS / (Micros.now() - from));
        values.put("left", (double) site.database().unsettled());
        add(Part.BACKLOG, "backlog of " + what, values);
    }

    private void soak() {
        Load probe = load(APPLICATIONS, scale.usualSenders(), 0, 0);
        double rate = SOAK_LOAD
                * progress.step("rate for the soak", () -> site.load(probe)).perSecond();
        int seconds = Math.max(1, scale.soakMinutes() * 60 / SOAK_SLICES);
        for (int slice = 1; slice <= SOAK_SLICES; slice++) {
            String what = "slice " + slice + " of " + SOAK_SLICES + ", " + seconds + " s";
            Load load = new Load(
                    Kind.APPLICATIONS,
                    site.hubUrl(APPLICATIONS),
                    site.token(),
                    scale.usualSenders(),
                    rate,
                    0,
                    scale.windowSeconds(),
                    0,
                    seconds);
            Load.Result result = progress.step(what, () -> site.load(load));
            Map<String, Double> values = answered(result);
            values.putAll(delivered(site.taken(result.from(), result.to(), 0), result));
            values.putAll(memoryNow());
            add(Part.SOAK, what, values);
        }
    }

    private void memory() {
        add(Part.MEMORY, "at the end, of -Xmx512m", memoryNow());
    }

    private Map<String, Double> memoryNow() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("heap used MiB", site.meters().heapMiB());
        values.put("resident MiB", site.residentMiB());
        return values;
    }

    /**
     * Waits until nothing is to be delivered any more, or nothing more is delivered for so long that nothing will be;
     * returns for how many seconds.
     */
    private double quiet() {
        long began = System.nanoTime();
        long progressed = began;
        long before = -1;
        long taken = ever();
        while ((taken != before || site.database().busy()) && System.nanoTime() - progressed < STUCK_AFTER.toNanos()) {
            if (taken != before) {
                progressed = System.nanoTime();
            }
            HttpCalls.pause(LOOKS_EVERY);
            before = taken;
            taken = ever();
        }
        return (System.nanoTime() - began) / 1_000_000_000.0;
    }

    private long ever() {
        return site.taken(0, 0, 0).ever();
    }

    private Load load(String path, int senders, double perSecond, long count) {
        return new Load(
                Kind.APPLICATIONS,
                site.hubUrl(path),
                site.token(),
                senders,
                perSecond,
                count,
                scale.windowSeconds(),
                scale.warmSeconds(),
                scale.seconds());
    }

    private static Map<String, Double> answered(Load.Result result) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("accepted per s", result.perSecond());
        values.put("p50 ms", result.p50Millis());
        values.put("p99 ms", result.p99Millis());
        values.put("refused", (double) result.refused());
        values.put("warmed s", (double) result.warmedSeconds());
        return values;
    }

    private static Map<String, Double> delivered(Taken taken, Load.Result during) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("delivered per s", taken.count() * MICROS / (during.to() - during.from()));
        values.put("to delivered p50 ms", taken.p50Millis());
        values.put("to delivered p99 ms", taken.p99Millis());
        return values;
    }

    private void add(Part part, String what, String title, double value) {
        add(part, what, Map.of(title, value));
    }

    private void add(Part part, String what, Map<String, Double> values) {
        figures.add(new Figure(part, what, values));
        progress.say("    " + Rounded.all(values));
    }
}

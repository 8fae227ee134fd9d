package be.cpasonline.hub.workbench.bench;

import static be.cpasonline.hub.workbench.bench.Loads.APPLICATIONS;

import be.cpasonline.hub.workbench.bench.load.Load;
import be.cpasonline.hub.workbench.run.Progress;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures one part after the other; what later parts are compared with comes first. */
final class Bench {
    private static final Set<Part> OF_A_WARM_HUB =
            EnumSet.complementOf(EnumSet.of(Part.START, Part.DATABASE, Part.MEMORY));
    private static final int GENTLE_SENDERS = 8;
    private static final int GENTLE_PER_SECOND = 60;
    private static final double SOAK_LOAD = 0.7;
    private static final int SOAK_SLICES = 6;

    private final Site site;
    private final Scale scale;
    private final Progress progress;
    private final Loads loads;
    private final Quiet quiet;
    private final Found found;

    Bench(Site site, Scale scale, Progress progress) {
        this.site = site;
        this.scale = scale;
        this.progress = progress;
        this.loads = new Loads(site, scale);
        this.quiet = new Quiet(site);
        this.found = new Found(progress);
    }

    /** Measures the given parts. */
    List<Figure> measure(Set<Part> parts) {
        new Starts(site, loads, quiet, progress, found).measure();
        if (scale.gentleSeconds() > 0 && !Collections.disjoint(parts, OF_A_WARM_HUB)) {
            progress.step("gentle load", this::gentle);
        }
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
                case SOAK -> soak();
                case MEMORY -> found.add(Part.MEMORY, "after all of the above, of -Xmx512m", site.memory());
                case BACKLOG -> scale.backlogs().forEach(backlogs()::measure);
            }
        }
        return found.all();
    }

    /** Leaves the processors to the JIT, which gets few of them under full load. */
    private double gentle() {
        site.load(loads.paced(GENTLE_SENDERS, GENTLE_PER_SECOND, scale.gentleSeconds()));
        return quiet.await();
    }

    private void database(int clients) {
        String what = "insert of 5 KB and commit, " + clients + " at once";
        found.add(Part.DATABASE, what, Loads.answered(made(what, loads.inserts(clients))));
    }

    private void bare(int senders) {
        String what = "insert of 5 KB behind the same security, " + senders + " senders";
        found.add(Part.BARE, what, Loads.answeredByHub(made(what, loads.steady("/api/v1/bench/rows", senders))));
    }

    private void routes() {
        route("HTTP in, mapping, HTTP out, nothing stored", "/api/v1/bench/route");
        route("the same with a durable queue between", "/api/v1/bench/queue");
    }

    private void route(String what, String path) {
        int senders = scale.usualSenders();
        Load.Result result = made(what, loads.steady(path, senders));
        found.add(Part.ROUTE, what + ", " + senders + " senders", through(result, 0));
        quiet.await();
    }

    private void hub(int senders) {
        String what = senders + (senders == 1 ? " sender" : " senders");
        Map<String, Double> values = through(made(what, loads.steady(APPLICATIONS, senders)), 0);
        values.put("caught up after s", quiet.await());
        found.add(Part.HUB, what, values);
    }

    private void hanging() {
        others("all servers answer");
        site.hang(scale.hangMillis());
        others("one hangs for " + scale.hangMillis() / 1000 + " s");
        site.hang(0);
        quiet.await();
    }

    private void others(String what) {
        Load.Result result = made(what, loads.steady(APPLICATIONS, scale.usualSenders()));
        found.add(Part.HANGING, what + ": the other nine", through(result, 1));
    }

    private Backlogs backlogs() {
        return new Backlogs(site, scale, loads, quiet, progress, found);
    }

    private void soak() {
        int senders = scale.usualSenders();
        double rate = SOAK_LOAD
                * made("rate for the soak", loads.steady(APPLICATIONS, senders)).perSecond();
        int seconds = Math.max(1, scale.soakMinutes() * 60 / SOAK_SLICES);
        for (int slice = 1; slice <= SOAK_SLICES; slice++) {
            String what = "slice " + slice + " of " + SOAK_SLICES + ", " + seconds + " s";
            Map<String, Double> values = through(made(what, loads.paced(senders, rate, seconds)), 0);
            values.putAll(site.memory());
            found.add(Part.SOAK, what, values);
        }
    }

    private Load.Result made(String what, Load load) {
        return progress.step(what, () -> site.load(load));
    }

    /** What was answered, and what the servers from the given one on took meanwhile. */
    private Map<String, Double> through(Load.Result result, int firstServer) {
        Map<String, Double> values = Loads.answeredByHub(result);
        values.putAll(Loads.delivered(site.taken(result.from(), result.to(), firstServer), result));
        return values;
    }
}

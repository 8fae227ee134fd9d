package be.cpasonline.hub.workbench.bench;

import be.cpasonline.hub.workbench.bench.load.Load;
import be.cpasonline.hub.workbench.bench.load.Load.Kind;
import be.cpasonline.hub.workbench.bench.taker.Taken;
import java.util.LinkedHashMap;
import java.util.Map;

/** The loads of a bench, and what is told of them. */
final class Loads {
    static final String APPLICATIONS = "/api/v1/applications";

    private static final double MICROS = 1_000_000.0;

    private final Site site;
    private final Scale scale;

    Loads(Site site, Scale scale) {
        this.site = site;
        this.scale = scale;
    }

    /** As many as are answered, measured when their rate is steady. */
    Load steady(String path, int senders) {
        return load(path, senders, 0, 0, scale.warmSeconds(), scale.seconds());
    }

    /** Applications of the usual senders, as many as are answered, measured at once. */
    Load atOnce() {
        return load(APPLICATIONS, scale.usualSenders(), 0, 0, 0, scale.seconds());
    }

    /** So many applications a second for a time, measured at once. */
    Load paced(int senders, double perSecond, int seconds) {
        return load(APPLICATIONS, senders, perSecond, 0, 0, seconds);
    }

    /** So many applications, each when the one before is answered. */
    Load counted(int senders, long count) {
        return load(APPLICATIONS, senders, 0, count, 0, 0);
    }

    /** Rows, straight into the database. */
    Load inserts(int clients) {
        return new Load(
                Kind.INSERTS,
                site.database().url(),
                "",
                clients,
                0,
                0,
                scale.windowSeconds(),
                scale.warmSeconds(),
                scale.seconds(),
                0);
    }

    private Load load(String path, int senders, double perSecond, long count, int warmSeconds, int seconds) {
        return new Load(
                Kind.APPLICATIONS,
                site.hub().url(path),
                site.token(),
                senders,
                perSecond,
                count,
                scale.windowSeconds(),
                warmSeconds,
                seconds,
                site.hub().pid());
    }

    static Map<String, Double> answered(Load.Result result) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("accepted per s", result.perSecond());
        values.put("p50 ms", result.p50Millis());
        values.put("p99 ms", result.p99Millis());
        values.put("refused", (double) result.refused());
        values.put("warmed s", (double) result.warmedSeconds());
        return values;
    }

    /** The same of what the hub answered, with what explains the rate. */
    static Map<String, Double> answeredByHub(Load.Result result) {
        Map<String, Double> values = answered(result);
        values.put("hub CPU ms each", result.cpuMillisEach());
        return values;
    }

    static Map<String, Double> delivered(Taken taken, Load.Result during) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("delivered per s", taken.count() * MICROS / (during.to() - during.from()));
        values.put("to delivered p50 ms", taken.p50Millis());
        values.put("to delivered p99 ms", taken.p99Millis());
        return values;
    }
}

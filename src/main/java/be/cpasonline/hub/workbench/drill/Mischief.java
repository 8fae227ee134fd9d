package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import be.cpasonline.hub.workbench.packages.Trouble;
import be.cpasonline.hub.workbench.run.DemoPorts;
import be.cpasonline.hub.workbench.run.HttpCalls;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Lets the packages misbehave, now this one, now that one, until it is stopped. */
final class Mischief implements Runnable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Trouble.Kind> KINDS = List.of(
            Trouble.Kind.BUSY,
            Trouble.Kind.LATE,
            Trouble.Kind.RESET_AFTER_ACCEPTANCE,
            Trouble.Kind.ERROR_AFTER_ACCEPTANCE,
            Trouble.Kind.GARBAGE);
    private static final List<SimulatedPackage> PACKAGES = SimulatedPackage.called();
    private static final int MOST_TIMES = 4;
    private static final int LATEST_MILLIS = 8_000;
    private static final int LONGEST_BETWEEN_MILLIS = 3_000;
    /** One in so many is an outage: nobody listens there. */
    private static final int OUTAGE_ONE_IN = 12;

    private static final int LONGEST_OUTAGE_SECONDS = 5;
    private static final String OUTAGE = "down";

    private final DemoPorts ports;
    private final Random random;
    private final Map<String, Integer> done = new TreeMap<>();
    private volatile boolean stopped;

    Mischief(DemoPorts ports, long seed) {
        this.ports = ports;
        // not the numbers that kills are drawn from
        this.random = new Random(~seed);
    }

    @Override
    public void run() {
        while (!stopped) {
            HttpCalls.pause(Duration.ofMillis(random.nextInt(LONGEST_BETWEEN_MILLIS)));
            SimulatedPackage which = PACKAGES.get(random.nextInt(PACKAGES.size()));
            if (random.nextInt(OUTAGE_ONE_IN) == 0) {
                pause(which);
            } else {
                trouble(
                        which,
                        new Trouble(
                                KINDS.get(random.nextInt(KINDS.size())),
                                1 + random.nextInt(MOST_TIMES),
                                random.nextInt(LATEST_MILLIS)));
            }
        }
        for (SimulatedPackage which : PACKAGES) {
            tell(which, "trouble", JSON.writeValueAsString(new Trouble(Trouble.Kind.NONE, 0, 0)));
        }
    }

    /** All is well with the packages when {@link #run()} returns after this. */
    void stop() {
        stopped = true;
    }

    /** How often which trouble was made; to be read when {@link #run()} is over. */
    Map<String, Integer> done() {
        return Map.copyOf(done);
    }

    private void trouble(SimulatedPackage which, Trouble trouble) {
        tell(which, "trouble", JSON.writeValueAsString(trouble));
        done.merge(trouble.kind().name().toLowerCase(Locale.ROOT), trouble.times(), Integer::sum);
    }

    private void pause(SimulatedPackage which) {
        tell(which, "pause?seconds=" + (1 + random.nextInt(LONGEST_OUTAGE_SECONDS)), "");
        done.merge(OUTAGE, 1, Integer::sum);
    }

    private void tell(SimulatedPackage which, String what, String body) {
        HttpCalls.call(HttpRequest.newBuilder(URI.create(ports.url(which) + "/" + which.word() + "/" + what))
                .PUT(BodyPublishers.ofString(body)));
    }
}

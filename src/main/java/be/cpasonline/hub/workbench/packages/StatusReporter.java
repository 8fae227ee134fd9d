package be.cpasonline.hub.workbench.packages;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the hub what becomes of a case, in the package's own words, one after the other. What the hub cannot take now
 * is told again under the same key until it answers.
 */
public final class StatusReporter implements CaseNews {
    /** Known to the demo's issuer with {@link #CLIENT_SECRET}; both are public, and good for the demo only. */
    public static final String CLIENT_ID = "demo-packages";

    public static final String CLIENT_SECRET = "demo-packages-secret";

    private static final Logger LOG = LoggerFactory.getLogger(StatusReporter.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration BETWEEN = Duration.ofSeconds(3);
    private static final int APPOINTMENT_IN_DAYS = 7;

    private final HubCalls hub;
    private final List<String> words;
    private final Clock clock;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("statuses").daemon().factory());

    /**
     * Makes one.
     *
     * @param words what is told of each case, in this order; the last one is an appointment
     */
    StatusReporter(HubCalls hub, List<String> words, Clock clock) {
        this.hub = hub;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void filed(String key, String number) {
        tell(key, number, 0, FIRST);
    }

    private void tell(String key, String number, int step, Duration in) {
        if (step < words.size()) {
            var unused = later.schedule(() -> tell(key, number, step), in.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void tell(String key, String number, int step) {
        boolean answered = answered(key, number, step);
        tell(key, number, answered ? step + 1 : step, BETWEEN);
    }

    private boolean answered(String key, String number, int step) {
        try {
            int status = hub.send(hub.to("/api/v1/statuses")
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key + "-" + step)
                            .POST(BodyPublishers.ofString(
                                    report(key, number, step).toString())))
                    .statusCode();
            return status < 500 && status != 401 && status != 429;
        } catch (IOException e) {
            LOG.info("The hub does not answer; the status is told again");
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ObjectNode report(String key, String number, int step) {
        ObjectNode report = JSON.createObjectNode()
                .put("about", "case")
                .put("deliveryId", key)
                .put("reference", number)
                .put("status", words.get(step))
                .put("at", clock.instant().toString());
        if (step == words.size() - 1) {
            report.put(
                    "until", LocalDate.now(clock).plusDays(APPOINTMENT_IN_DAYS).toString());
        }
        return report;
    }
}

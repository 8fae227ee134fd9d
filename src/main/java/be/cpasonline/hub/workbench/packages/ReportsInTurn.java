package be.cpasonline.hub.workbench.packages;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The reports of a package that nobody calls: what it says of a case, one word after the other, or why it takes none. */
final class ReportsInTurn {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(3);

    private final List<String> words;
    private final Clock clock;
    private final ScheduledExecutorService work;

    /**
     * Makes one.
     *
     * @param words what is said of each case
     * @param work on which it is said
     */
    ReportsInTurn(List<String> words, Clock clock, ScheduledExecutorService work) {
        this.words = words;
        this.clock = clock;
        this.work = work;
    }

    /** Takes a report to the hub, with how many went before it. */
    interface Way {
        void tell(int step, String report);
    }

    /** What is said of a delivery that cannot be used. */
    String bounced(String key, String code) {
        return report(key, "delivery")
                .put("answer", "bounced")
                .put("code", code)
                .toString();
    }

    /** Says each word of a case in its time. */
    void tell(String key, String number, Way way) {
        tell(key, number, 0, way);
    }

    private void tell(String key, String number, int step, Way way) {
        if (step < words.size()) {
            var unused = work.schedule(
                    () -> {
                        way.tell(
                                step,
                                report(key, "case")
                                        .put("reference", number)
                                        .put("status", words.get(step))
                                        .toString());
                        tell(key, number, step + 1, way);
                    },
                    BETWEEN_WORDS.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private ObjectNode report(String key, String about) {
        return JSON.createObjectNode()
                .put("about", about)
                .put("deliveryId", key)
                .put("at", clock.instant().toString());
    }
}

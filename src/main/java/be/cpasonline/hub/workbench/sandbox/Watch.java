package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.HttpCalls.Reply;
import be.cpasonline.hub.workbench.run.HubApi;
import be.cpasonline.hub.workbench.run.Outcome;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Looks what became of what was sent, and whether the folder is in force as it was saved. */
final class Watch implements AutoCloseable {
    private static final long EVERY_MILLIS = 700;
    /** As many of the newest are looked at. */
    private static final int MOST = 20;

    private final HubApi hub;
    private final Letters letters;
    private final Consumer<String> reader;
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("watch").daemon().factory());
    private volatile String problem = "";

    /**
     * Makes one.
     *
     * @param reader is told why the folder is not in force, each time that this changes; an empty text says that it is
     */
    Watch(HubApi hub, Letters letters, Consumer<String> reader) {
        this.hub = hub;
        this.letters = letters;
        this.reader = reader;
    }

    /** Begins to look. */
    void begin() {
        var unused = work.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Why the folder, or the centre that uses it, is not in force as it was saved; empty where it is. */
    String problem() {
        return problem;
    }

    private void look() {
        try {
            letters.latest().stream().filter(Watch::mayChange).limit(MOST).forEach(this::look);
            hub.health().ifPresent(this::judge);
        } catch (DemoProblem away) {
            // the hub is starting again; the next look tells more
        }
    }

    /** Whatever the hub accepted: a package may fetch, report or be mended at any time. */
    private static boolean mayChange(Sent sent) {
        return !sent.outcome().refused();
    }

    private void look(Sent sent) {
        String reference = sent.outcome().reference();
        Outcome now = Outcome.told(
                sent.invented().application(),
                hub.read(reference).body(),
                sent.outcome().url());
        if (now.reference().equals(reference) && !now.equals(sent.outcome())) {
            letters.put(sent.became(now));
        }
    }

    private void judge(Reply health) {
        JsonNode refused = health.body().at("/components/configuration/details/refused");
        String now = refused.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
        if (!now.equals(problem)) {
            problem = now;
            reader.accept(now);
        }
    }

    @Override
    public void close() {
        work.shutdownNow();
    }
}

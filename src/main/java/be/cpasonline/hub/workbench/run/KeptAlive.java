package be.cpasonline.hub.workbench.run;

import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.process.ChildProcess;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A part of the demo in a process of its own, started again when it dies. */
public final class KeptAlive implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(200);

    private final Part part;
    private final Progress progress;
    private final Consumer<DemoProblem> lost;
    private volatile boolean closed;
    private volatile ChildProcess child;

    /**
     * How to start a part.
     *
     * @param name for the user
     * @param jvm its process
     * @param ready answers 200 when it serves
     * @param logs where the user finds out why it ended
     */
    public record Part(String name, ChildJvm jvm, URI ready, String logs) {}

    private KeptAlive(Part part, Progress progress, Consumer<DemoProblem> lost) {
        this.part = part;
        this.progress = progress;
        this.lost = lost;
        this.child = ChildProcess.start(part.jvm());
    }

    /**
     * Starts a part; {@link #awaitServing()} is to be called next.
     *
     * @param lost is told when it died and could not be started again
     */
    public static KeptAlive start(Part part, Progress progress, Consumer<DemoProblem> lost) {
        return new KeptAlive(part, progress, lost);
    }

    /** Returns when it serves; from then on it is started again when it dies. */
    public void awaitServing() {
        awaitReady();
        watch();
    }

    long pid() {
        return child.pid();
    }

    private void watch() {
        CompletableFuture<Integer> ended = child.ended();
        Thread.ofVirtual().name("watch-" + part.name()).start(() -> {
            int code = ended.join();
            if (!closed) {
                again(code);
            }
        });
    }

    private void again(int code) {
        progress.say(
                "The " + part.name() + " (process " + pid() + ") ended with code " + code + "; starting it again.");
        long began = System.nanoTime();
        try {
            begin();
            awaitReady();
            progress.say("The " + part.name() + " is back (process " + pid() + ") after "
                    + Progress.seconds(began).strip() + ".");
            watch();
        } catch (DemoProblem e) {
            if (!closed) {
                lost.accept(e);
            }
        }
    }

    private synchronized void begin() {
        if (!closed) {
            child = ChildProcess.start(part.jvm());
        }
    }

    private void awaitReady() {
        long until = System.nanoTime() + READY_WITHIN.toNanos();
        while (!HttpCalls.answers(part.ready())) {
            if (!child.alive()) {
                throw new DemoProblem("the " + part.name() + " ended with code "
                        + child.ended().join() + " before it was ready; " + part.logs() + " tells why.");
            }
            if (System.nanoTime() > until) {
                child.close();
                throw new DemoProblem("the " + part.name() + " was not ready within " + READY_WITHIN.toMinutes()
                        + " minutes; " + part.logs() + " tells why.");
            }
            HttpCalls.pause(LOOKS_EVERY);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        child.close();
    }
}

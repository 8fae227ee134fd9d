package be.cpasonline.hub.workbench.run;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was started, to be stopped in the opposite order. {@link #close()} may be called at any time, and more than once:
 * nothing starts unseen by it.
 */
public final class Started implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Started.class);

    private final Progress progress;
    private final Path log;
    private final Deque<Running> running = new ArrayDeque<>();
    private boolean closed;

    private record Running(String name, AutoCloseable part) {}

    /**
     * Nothing yet.
     *
     * @param log where the user reads why something did not start
     */
    public Started(Progress progress, Path log) {
        this.progress = progress;
        this.log = log;
    }

    /** Starts a part, and names it to the user. */
    public <T extends AutoCloseable> T begin(String name, Supplier<T> start) {
        return progress.step(name, () -> own(name, start));
    }

    /**
     * Starts a process, and returns when it serves.
     *
     * @param lost is told when it died and could not be started again
     */
    public KeptAlive keep(String name, KeptAlive.Part part, Consumer<DemoProblem> lost) {
        return progress.step(name, () -> {
            KeptAlive kept = own(name, () -> KeptAlive.start(part, progress, lost));
            kept.awaitServing();
            return kept;
        });
    }

    /** Starts a part without a word. */
    public synchronized <T extends AutoCloseable> T own(String name, Supplier<T> start) {
        if (closed) {
            throw new DemoProblem("stopped.");
        }
        try {
            T part = start.get();
            running.push(new Running(name, part));
            return part;
        } catch (DemoProblem e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("{} did not start", name, e);
            throw new DemoProblem("the " + name + " did not start; " + log + " says why.");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Optional.ofNullable(running.peek()).ifPresent(any -> progress.say("Stopping."));
        while (!running.isEmpty()) {
            stop(running.pop());
        }
    }

    private void stop(Running one) {
        try {
            one.part().close();
        } catch (Exception e) {
            progress.say("The " + one.name() + " did not stop in order: " + e.getMessage());
        }
    }
}

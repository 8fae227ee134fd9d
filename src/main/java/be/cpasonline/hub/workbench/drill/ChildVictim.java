package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.process.ChildProcess;
import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.HttpCalls;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A hub, or the broker. Where it ends though nobody killed it, it is started again, as a service manager does; where it
 * had served before, that is told as a fault.
 */
final class ChildVictim implements Victim {
    private static final Duration SERVES_WITHIN = Duration.ofMinutes(5);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(100);

    private final String name;
    private final ChildJvm jvm;
    private final BooleanSupplier ready;
    private final String logs;
    private final Consumer<String> fault;
    private volatile @Nullable ChildProcess child;
    private volatile boolean serving;
    private volatile boolean closed;

    /**
     * Not started yet.
     *
     * @param ready whether it serves
     * @param logs where its user finds out why it does not
     * @param fault is told in a sentence when it ended by itself, or did not come back
     */
    ChildVictim(String name, ChildJvm jvm, BooleanSupplier ready, String logs, Consumer<String> fault) {
        this.name = name;
        this.jvm = jvm;
        this.ready = ready;
        this.logs = logs;
        this.fault = fault;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        long until = System.nanoTime() + SERVES_WITHIN.toNanos();
        ChildProcess running = launch();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new DemoProblem("the " + name + " did not serve within " + SERVES_WITHIN.toMinutes()
                        + " minutes; " + logs + " tells why.");
            }
            HttpCalls.pause(LOOKS_EVERY);
            running = running.alive() ? running : launch();
        }
        serving = true;
        watch(running);
    }

    @Override
    public boolean serving() {
        return serving;
    }

    @Override
    public void kill() {
        serving = false;
        ChildProcess running = child;
        if (running != null) {
            running.kill();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        serving = false;
        ChildProcess running = child;
        if (running != null) {
            running.close();
        }
    }

    private synchronized ChildProcess launch() {
        if (closed) {
            throw new DemoProblem("stopped.");
        }
        ChildProcess launched = ChildProcess.start(jvm);
        child = launched;
        return launched;
    }

    private void watch(ChildProcess running) {
        Thread.ofVirtual().name("watch-" + name).start(() -> {
            int code = running.ended().join();
            if (serving) {
                serving = false;
                fault.accept("The " + name + " ended by itself with code " + code + "; " + logs + " tells why.");
                startAgain();
            }
        });
    }

    private void startAgain() {
        try {
            start();
        } catch (DemoProblem e) {
            fault.accept(e.getMessage());
        }
    }
}

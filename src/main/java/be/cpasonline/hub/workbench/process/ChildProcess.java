package be.cpasonline.hub.workbench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A running child JVM. Its standard input stays open as long as this process lives; {@link ParentWatch} in the child
 * ends it when the input ends, so that it does not outlive a parent that was killed.
 */
public final class ChildProcess implements AutoCloseable {
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /** Starts it; does not wait until it serves. */
    public static ChildProcess start(ChildJvm jvm) {
        try {
            Files.createDirectories(jvm.output().toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(jvm.command());
            builder.environment().putAll(jvm.environment());
            builder.redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(jvm.output().toFile()));
            return new ChildProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Completed with the exit code when it ends; 128 and the signal's number where a signal ended it. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** SIGKILL: the process gets no chance to tidy up. Returns when it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM: asks it to stop; does not wait. */
    public void terminate() {
        // By its handle: Process.destroy() closes the child's input too, and it would take its parent for dead.
        process.toHandle().destroy();
    }

    /** What the parent's death does to it: its standard input ends. */
    public void abandon() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop and waits; kills it where it does not within 20 seconds. */
    @Override
    public void close() {
        terminate();
        try {
            if (!process.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}

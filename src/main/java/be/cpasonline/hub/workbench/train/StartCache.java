package be.cpasonline.hub.workbench.train;

import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.process.ChildProcess;
import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.HttpCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The workbench laid open as the image lays the hub open, and the file that a hub started from there keeps what it
 * loaded in.
 */
public final class StartCache {
    private static final int JDK_THAT_CAN = 25;
    private static final int KILLED = 128 + 9;
    private static final Duration SERVES_WITHIN = Duration.ofMinutes(3);
    private static final Duration ENDS_WITHIN = Duration.ofMinutes(5);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(100);

    private final Path jar;
    private final Path file;

    private StartCache(Path folder) {
        this.jar = folder.resolve("hub.jar");
        this.file = folder.resolve("hub.aot");
    }

    /** Whether this is a JDK that can keep what it loaded, and runs from the packaged jar, which can be laid open. */
    public static boolean possible() {
        return Runtime.version().feature() >= JDK_THAT_CAN && ChildJvm.ownJar().isPresent();
    }

    /** Lays it open: of jars in a jar a JVM keeps nothing. */
    public static StartCache in(Path folder) {
        var cache = new StartCache(folder);
        Path output = folder.resolveSibling("lay-out.out");
        try {
            Process tool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djarmode=tools",
                            "-jar",
                            ChildJvm.ownJar().orElseThrow().toString(),
                            "extract",
                            "--destination",
                            folder.toString(),
                            "--application-filename",
                            cache.jar.getFileName().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (tool.waitFor() != 0) {
                throw new DemoProblem("the hub could not be laid open; " + output + " tells why.");
            }
            return cache;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoProblem("interrupted.");
        }
    }

    /** The hub, started from there, which writes the file when it ends. */
    public ChildJvm writing(ChildJvm hub) {
        return hub.from(jar, List.of("-XX:AOTCacheOutput=" + file));
    }

    /** The hub, started from there without the file. */
    public ChildJvm without(ChildJvm hub) {
        return hub.from(jar, List.of());
    }

    /** The hub, started from there with the file. */
    public ChildJvm using(ChildJvm hub) {
        return hub.from(jar, List.of("-XX:AOTCache=" + file));
    }

    /** Lets a hub start from there until it serves, and end, so that the file holds what it loaded. */
    public void write(ChildJvm hub, BooleanSupplier serves) {
        long until = System.nanoTime() + SERVES_WITHIN.toNanos();
        try (ChildProcess once = ChildProcess.start(writing(hub))) {
            while (!serves.getAsBoolean()) {
                if (!once.alive() || System.nanoTime() > until) {
                    throw new DemoProblem(
                            "the hub did not start; " + hub.output() + ", or the log beside it, tells why.");
                }
                HttpCalls.pause(LOOKS_EVERY);
            }
            end(once);
        }
        mustExist();
    }

    /** Lets a hub end by itself, for which it needs its time where it writes the file; it is killed where it does not. */
    public static void end(ChildProcess hub) {
        hub.terminate();
        hub.ended()
                .completeOnTimeout(KILLED, ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)
                .join();
        hub.close();
    }

    /** Fails where there is no file. */
    public void mustExist() {
        if (Files.notExists(file)) {
            throw new DemoProblem("the hub wrote no " + file + "; its output beside that folder tells why.");
        }
    }
}

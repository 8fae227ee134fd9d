package be.cpasonline.hub.workbench.bench;

import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.process.ChildProcess;
import be.cpasonline.hub.workbench.process.HubFlags;
import be.cpasonline.hub.workbench.process.Ports;
import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.train.StartCache;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hub that is measured, in a process of its own; it can be started again and again on what it left. */
final class HubServer implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final Path folder;
    private final ChildJvm jvm;
    private final int port = Ports.free();
    private @Nullable ChildProcess process;

    /**
     * Not started yet.
     *
     * @param folder of the site: where the centres' files are, and the hub's own data and logs come
     * @param flags for its JVM besides those that it always has
     * @param surroundings the properties that tell it where the other parts of the site are
     */
    HubServer(Path folder, List<String> flags, List<String> surroundings) {
        this.folder = folder;
        this.jvm = new ChildJvm(
                Stream.concat(own().stream(), surroundings.stream()).toList(),
                Stream.concat(HubFlags.ALL.stream(), flags.stream()).toList(),
                Map.of(),
                folder.resolve("hub.out"));
    }

    private List<String> own() {
        return List.of(
                "hub-process",
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.artemis.embedded.data-directory=" + folder.resolve("broker"),
                "--hub.config.centres=" + folder.resolve("centres"),
                "--hub.config.systems=" + folder.resolve("systems"),
                "--hub.configuration.activation=by-saving",
                "--hub.vault.master-key=generated:" + folder.resolve("master.key"),
                "--hub.vault.allow-generated=true",
                // so that what was down is tried again soon after it is back
                "--hub.rest.longest-pause=5s",
                "--logging.file.name=" + folder.resolve("hub.log"),
                "--logging.structured.format.file=logstash",
                "--logging.threshold.console=off");
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** The id of its process; 0 where there is none. */
    long pid() {
        return process == null ? 0 : process.pid();
    }

    /** How it is started from what this process runs from. */
    ChildJvm jvm() {
        return jvm;
    }

    /** Starts it in one way or another; returns at once. */
    void start(ChildJvm way) {
        process = ChildProcess.start(way);
    }

    /**
     * Fails where it ended by itself, or was started too long ago to be starting still.
     *
     * @param began when it was started, by {@link System#nanoTime()}
     */
    void mustLive(long began) {
        if (process == null || !process.alive() || System.nanoTime() - began > READY_WITHIN.toNanos()) {
            throw new DemoProblem("the hub did not start; " + folder.resolve("hub.log") + ", or else "
                    + folder.resolve("hub.out") + ", tells why.");
        }
    }

    /** Lets it end by itself, for which it needs its time where it writes a cache. */
    void stop() {
        if (process != null) {
            StartCache.end(process);
            process = null;
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
            process = null;
        }
    }
}

package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.HttpCalls;
import be.cpasonline.hub.workbench.store.DemoPostgres;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL, always on the same port and with the same data. */
final class DatabaseVictim implements Victim {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseVictim.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int TRIES = 5;

    private final Path data;
    private final int port;
    private volatile @Nullable DemoPostgres server;
    private volatile boolean serving;

    DatabaseVictim(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public void start() {
        for (int left = TRIES; !serving; left--) {
            try {
                server = DemoPostgres.start(data, port);
                serving = true;
            } catch (UncheckedIOException | IllegalStateException e) {
                LOG.warn("PostgreSQL did not start; {} tries are left", left - 1, e);
                if (left == 1) {
                    throw new DemoProblem("PostgreSQL does not start again on " + data + "; drill.log tells why.");
                }
                HttpCalls.pause(BETWEEN_TRIES);
            }
        }
    }

    /** The server as it is now. */
    DemoPostgres server() {
        DemoPostgres now = server;
        if (now == null) {
            throw new IllegalStateException("not started");
        }
        return now;
    }

    @Override
    public boolean serving() {
        return serving;
    }

    @Override
    public void kill() {
        serving = false;
        server().kill();
        server().close();
    }

    @Override
    public void close() {
        DemoPostgres now = server;
        if (now != null && serving) {
            serving = false;
            now.close();
        }
    }
}

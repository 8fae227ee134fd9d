package be.cpasonline.hub.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/** One real PostgreSQL for all tests of a process; each test class takes a database of its own, already migrated. */
public final class TestPostgres {
    private static final int MOST_CONNECTIONS = 40;

    /** Short, since the pools of all test classes together must not exhaust the server. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private static final String TEMPLATE = "migrated";
    private static final Path FOLDER = Path.of("target", "test-postgres");
    private static final TestPostgres INSTANCE = new TestPostgres();

    private final EmbeddedPostgres server;
    private final AtomicInteger count = new AtomicInteger();

    private TestPostgres() {
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(emptied(FOLDER))
                    .setCleanDataDirectory(false)
                    .setServerConfig("max_connections", "200")
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
            execute("create database " + TEMPLATE);
            Flyway.configure()
                    .dataSource(server.getDatabase("postgres", TEMPLATE))
                    .load()
                    .migrate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A folder of this process's own. It is left to the next run: emptying it of some hundred databases takes half a
     * minute, which every run would wait for at its end.
     */
    private static Path emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> earlier = Files.list(folder)) {
            for (Path each : earlier.filter(TestPostgres::isOver).toList()) {
                FileSystemUtils.deleteRecursively(each);
            }
        }
        return Files.createDirectory(
                folder.resolve(String.valueOf(ProcessHandle.current().pid())));
    }

    private static boolean isOver(Path folder) {
        long process = Long.parseLong(String.valueOf(folder.getFileName()));
        return process == ProcessHandle.current().pid()
                || ProcessHandle.of(process).isEmpty();
    }

    /** The JDBC URL of a new migrated database; user {@code postgres}, no password. */
    public static String newDatabaseUrl() {
        return INSTANCE.server.getJdbcUrl("postgres", INSTANCE.newDatabase());
    }

    /** A new migrated database, with a pool as in production: a new connection for each statement would cost most of the time. */
    public static DataSource newDataSource() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(newDatabaseUrl());
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(MOST_CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(IDLE.toMillis());
        return pool;
    }

    private String newDatabase() {
        String name = "test_" + count.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return name;
    }

    private void execute(String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

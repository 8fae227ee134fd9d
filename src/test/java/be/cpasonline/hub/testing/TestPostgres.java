package be.cpasonline.hub.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL for all tests of a process; each test class takes a database of its own, already migrated. */
public final class TestPostgres {
    private static final TestPostgres INSTANCE = new TestPostgres();
    private static final String TEMPLATE = "migrated";

    private final EmbeddedPostgres server;
    private final AtomicInteger count = new AtomicInteger();

    private TestPostgres() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
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

    /** The JDBC URL of a new migrated database; user {@code postgres}, no password. */
    public static String newDatabaseUrl() {
        return INSTANCE.server.getJdbcUrl("postgres", INSTANCE.newDatabase());
    }

    /** A new migrated database. */
    public static DataSource newDataSource() {
        return INSTANCE.server.getDatabase("postgres", INSTANCE.newDatabase());
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

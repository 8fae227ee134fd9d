package be.cpasonline.hub.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A durable PostgreSQL whose disk can be full. A disk of its own needs rights that a build does not have; so the kernel
 * is told that no file of the server may grow beyond the size of its tables. Every write that would need more room then
 * fails in the server as on a full disk, while what fits into the pages that are there is written. Two things differ
 * from a real one: the kernel says "File too large" where it would say "No space left on device", and the server's log,
 * which is written into room that it has kept, goes on.
 */
final class FullDisk implements AutoCloseable {
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
    private static final long FULL = 2L << 20;
    private static final int ROWS = 500;

    /** Rows that fill a table, made from one that is there and rolled back: their pages stay. */
    private static final List<Filling> FILLINGS = List.of(
            new Filling("delivery_history", "'count', 1000 + n"),
            new Filling("delivery_attempt", "'number', 1000 + n"),
            new Filling("intake_key", "'idempotency_key', 'filling ' || n"),
            new Filling("delivery", "'id', uuidv7(), 'sequence', 1000 + n, 'state', 'replaced'"),
            new Filling("application", "'id', uuidv7(), 'reference', 'FILLING' || n, 'hub_number', 100000 + n"));

    private record Filling(String table, String values) {}

    private final EmbeddedPostgres server;
    private final Path data;

    FullDisk(Path data) {
        this.data = data;
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(STARTS_WITHIN)
                    // its log in files that are smaller than the full tables
                    .setLocaleConfig("wal-segsize", "1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    // nobody makes room again
                    .setServerConfig("autovacuum", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** From now on no table of the journey of an application can grow; at least one must have been delivered. */
    void fill() {
        FILLINGS.forEach(this::fill);
        long largest =
                FILLINGS.stream().mapToLong(each -> size(each.table())).max().orElseThrow();
        limit(String.valueOf(largest));
    }

    /** There is room again. */
    void makeRoom() {
        limit("unlimited");
    }

    private void fill(Filling filling) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (size(filling.table()) < FULL) {
                statement.execute("""
                        insert into %1$s
                        select (jsonb_populate_record(one, jsonb_build_object(%2$s))).*
                        from %1$s one, generate_series(1, %3$d) n
                        where one.ctid = (select ctid from %1$s limit 1)
                        """.formatted(filling.table(), filling.values(), ROWS));
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(filling.table(), e);
        }
    }

    private long size(String table) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_relation_size('" + table + "')")) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    /** For the server and all its processes; the hard limit stays, so that it can be raised again without rights. */
    private void limit(String bytes) {
        ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .forEach(process -> run(process.pid(), "--fsize=" + bytes + ":"));
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(long pid, String limit) {
        try {
            int code = new ProcessBuilder("prlimit", "--pid", String.valueOf(pid), limit)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0 && ProcessHandle.of(pid).isPresent()) {
                throw new IllegalStateException("prlimit ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            makeRoom();
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

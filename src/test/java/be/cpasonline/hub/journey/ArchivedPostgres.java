package be.cpasonline.hub.journey;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL that archives its log, as an operator sets it up to be able to restore it to any moment. */
final class ArchivedPostgres implements AutoCloseable {
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Path data;
    private final Path archive;

    private ArchivedPostgres(EmbeddedPostgres server, Path data, Path archive) {
        this.server = server;
        this.data = data;
        this.archive = archive;
    }

    static ArchivedPostgres start(Path folder) {
        Path archive = folder.resolve("archive");
        try {
            Files.createDirectories(archive);
            Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rwxrwxrwx"));
            return start(folder.resolve("data"), archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchivedPostgres start(Path data, Path archive) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTS_WITHIN)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("wal_level", "replica")
                .setServerConfig("archive_mode", "on")
                .setServerConfig("archive_command", "'cp %p " + archive + "/%f'")
                .start();
        return new ArchivedPostgres(server, data, archive);
    }

    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Copies the data folder while the server works, as a base backup does. */
    void backUp(Path copy) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('test', true)");
            copy(data, copy);
            try (var end = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                end.next();
                Files.writeString(copy.resolve("backup_label"), end.getString(1));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names this moment, so that a restore can go back to it. */
    void name(String moment) {
        execute("select pg_create_restore_point('" + moment + "')");
    }

    /** All that was written so far is in the archive when this returns. */
    void archiveAll() {
        String current = ask("select pg_walfile_name(pg_current_wal_lsn())");
        execute("select pg_switch_wal()");
        await().atMost(STARTS_WITHIN)
                .until(
                        () -> ask("select coalesce(last_archived_wal, '') from pg_stat_archiver"),
                        last -> last.compareTo(current) >= 0);
    }

    /** Brings a copy up as it was at a named moment; this server must have been stopped. */
    ArchivedPostgres restored(Path copy, String moment) {
        try {
            Files.writeString(
                    copy.resolve("postgresql.auto.conf"),
                    """
                    restore_command = 'cp %s/%%f %%p'
                    recovery_target_name = '%s'
                    recovery_target_action = 'promote'
                    """.formatted(archive, moment),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING);
            Files.createFile(copy.resolve("recovery.signal"));
            return start(copy, archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ask(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path target = Files.createDirectories(to.resolve(from.relativize(folder)));
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!String.valueOf(file.getFileName()).equals("postmaster.pid")) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file)));
                    } catch (NoSuchFileException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

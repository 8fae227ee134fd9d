package be.cpasonline.hub.workbench.bench;

import be.cpasonline.hub.workbench.store.DemoPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database of a bench: the hub's own schema, and beside it a table for what the hub is compared with. */
final class BenchDatabase implements AutoCloseable {
    private final DemoPostgres postgres;

    private BenchDatabase(DemoPostgres postgres) {
        this.postgres = postgres;
    }

    static BenchDatabase start(Path folder) {
        var database = new BenchDatabase(DemoPostgres.start(folder));
        // the hub wants to find a public schema that is empty, or its own
        database.execute("create schema bench");
        database.execute("create table bench.row (id uuid primary key, content bytea not null)");
        database.execute("alter table bench.row alter column content set storage external");
        database.execute("alter table bench.row set (toast_tuple_target = 8160)");
        return database;
    }

    DemoPostgres server() {
        return postgres;
    }

    String url() {
        return postgres.jdbcUrl();
    }

    /** How many deliveries are not settled. */
    long unsettled() {
        return number("select count(*) from delivery where state in ('waiting', 'sending', 'uncertain', 'held')");
    }

    /** Whether a delivery is to be made; however many there are, a look at the first one is enough. */
    boolean busy() {
        return number("""
                        select count(*) from (
                            (select 1 from delivery where state = 'waiting' and not behind limit 1)
                            union all (select 1 from delivery where state = 'sending' limit 1)
                            union all (select 1 from delivery where state = 'uncertain' limit 1)) any_of_them
                        """) > 0;
    }

    private long number(String sql) {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}

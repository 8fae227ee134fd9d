package be.cpasonline.hub.workbench.conform.store;

import be.cpasonline.hub.workbench.store.DemoPostgres;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A hub's database without applications: what refers to one is taken as it is. */
public final class LaboratoryDatabase implements AutoCloseable {
    private static final List<String> ON_ITS_OWN = List.of(
            "alter table pull_offer drop constraint pull_offer_application_id_fkey",
            "alter table status_report drop constraint status_report_application_id_fkey");

    private final DemoPostgres server;
    private final HikariDataSource dataSource = new HikariDataSource();

    /** Starts it in a folder. */
    public LaboratoryDatabase(Path folder) {
        server = DemoPostgres.start(folder);
        dataSource.setJdbcUrl(server.jdbcUrl());
        dataSource.setUsername("postgres");
        Flyway.configure().dataSource(dataSource).load().migrate();
        ON_ITS_OWN.forEach(this::execute);
    }

    /** To work with it. */
    public DataSource dataSource() {
        return dataSource;
    }

    private void execute(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        dataSource.close();
        server.close();
    }
}

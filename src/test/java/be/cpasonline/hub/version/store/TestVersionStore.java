package be.cpasonline.hub.version.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store on a database of a test's. */
public final class TestVersionStore {
    private TestVersionStore() {}

    public static VersionStore on(DataSource database) {
        return new VersionStore(JdbcClient.create(database));
    }
}

package be.cpasonline.hub.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that a test can take away. */
public final class SwitchedDatabase {
    private final DataSource real;
    private volatile boolean away;

    SwitchedDatabase(DataSource real) {
        this.real = real;
    }

    public void take() {
        away = true;
    }

    public void giveBack() {
        away = false;
    }

    DataSource dataSource() {
        return new DelegatingDataSource(real) {
            @Override
            public Connection getConnection() throws SQLException {
                if (away) {
                    throw new SQLNonTransientConnectionException("taken away", "08001");
                }
                return super.getConnection();
            }
        };
    }
}

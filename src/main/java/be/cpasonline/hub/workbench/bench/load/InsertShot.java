package be.cpasonline.hub.workbench.bench.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Inserts a row and commits, over a connection of its own. */
final class InsertShot implements Shot {
    private final Connection connection;
    private final PreparedStatement insert;
    private final Letters letters;

    InsertShot(Load load, Letters letters) {
        this.letters = letters;
        try {
            connection = DriverManager.getConnection(load.target());
            insert = connection.prepareStatement("insert into bench.row (id, content) values (?, ?)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean fire() {
        try {
            insert.setObject(1, UUID.randomUUID());
            insert.setBytes(2, letters.next());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

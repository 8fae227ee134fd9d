package be.cpasonline.hub.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPostgresTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whatIsCommittedIsOnDiskAndThereAtTheNextStart() throws Exception {
        try (DemoPostgres first = DemoPostgres.start(folder)) {
            assertThat(first.version()).startsWith("18");
            assertThat(first.durability())
                    .containsEntry("fsync", "on")
                    .containsEntry("synchronous_commit", "on")
                    .containsEntry("full_page_writes", "on");
            execute(first, "create table kept as select 42 as answer");
        }
        try (DemoPostgres second = DemoPostgres.start(folder);
                Connection connection = DriverManager.getConnection(second.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select answer from kept")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void aServerThatAKilledDemoLeftIsStopped() {
        try (DemoPostgres left = DemoPostgres.start(folder)) {
            assertThat(left.port()).isPositive();
            assertThat(LeftServer.find(folder)).isPresent();
            LeftServer.stop(folder);
            assertThat(LeftServer.find(folder)).isEmpty();
        }
    }

    @Test
    void anEmptyFolderHasNoServer() {
        assertThat(LeftServer.find(folder)).isEmpty();
    }

    private static void execute(DemoPostgres postgres, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

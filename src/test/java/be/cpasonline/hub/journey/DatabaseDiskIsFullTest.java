package be.cpasonline.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** When the database's disk is full nothing more is accepted, and what was accepted before is neither lost nor stuck. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the limit on a running server's files is Linux's")
@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("DatabaseDiskIsFullTest")
class DatabaseDiskIsFullTest {
    private static final int MOST_THAT_STILL_FIT = 400;

    @Test
    void nothingIsLostAndAfterwardsAllIsAcceptedAndDeliveredOnce(@TempDir Path folder) throws IOException {
        String application = Files.readString(Path.of("docs/examples/applications/minimal.json"));
        try (FullDisk database = new FullDisk(folder.resolve("postgres"));
                Installation installation = new Installation(folder, database::jdbcUrl)) {
            installation.startHub("--hub.delivery.first-pause=1s", "--hub.delivery.longest-pause=2s");
            installation.awaitState(installation.submit("first", application), "acknowledged");
            installation.trouble("BUSY", 1_000);
            List<String> accepted = new ArrayList<>(IntStream.range(0, 5)
                    .mapToObj(number -> installation.submit("before-" + number, application))
                    .toList());

            database.fill();
            int next = 0;
            for (int status = 201; status == 201; next++) {
                assertThat(next).isLessThan(MOST_THAT_STILL_FIT);
                var answer = installation.send(installation.submission("full-" + next, application));
                status = answer.statusCode();
                if (status == 201) {
                    accepted.add(Installation.json(answer).get("reference").asString());
                } else {
                    assertThat(status).isGreaterThanOrEqualTo(500);
                    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                }
            }
            installation.trouble("NONE", 0);
            database.makeRoom();

            String refused = "full-" + (next - 1);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> installation
                                    .send(installation.submission(refused, application))
                                    .statusCode()
                            == 201);
            accepted.add(installation.submit(refused, application));
            accepted.forEach(reference -> installation.awaitState(reference, "acknowledged"));
            assertThat(installation.dossiers()).hasSize(accepted.size() + 1);
        }
    }

    @Test
    void aHandOverThatCouldNotBeWrittenDownIsTriedAgainSoonWhenItCan(@TempDir Path folder) throws Exception {
        String application = Files.readString(Path.of("docs/examples/applications/minimal.json"));
        try (Installation installation = new Installation(folder)) {
            installation.startHub("--hub.delivery.first-pause=1s", "--hub.delivery.longest-pause=2s");
            installation.trouble("BUSY", 1_000);
            List<String> accepted = IntStream.range(0, 3)
                    .mapToObj(number -> installation.submit("before-" + number, application))
                    .toList();
            await().atMost(Duration.ofMinutes(1)).until(() -> installation.log().contains("rests: TRANSIENT"));
            statement(installation, """
                    create function full_disk() returns trigger language plpgsql
                    as $$ begin raise exception using errcode = 'disk_full'; end $$""");
            statement(installation, """
                    create trigger full_disk before insert on delivery_attempt
                    for each statement execute function full_disk()""");
            installation.trouble("NONE", 0);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> installation.log().contains("The database did not answer"));

            statement(installation, "drop trigger full_disk on delivery_attempt");

            accepted.forEach(reference -> installation.awaitState(reference, "acknowledged"));
            assertThat(installation.dossiers()).hasSize(accepted.size());
        }
    }

    private static void statement(Installation installation, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(installation.databaseUrl(), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

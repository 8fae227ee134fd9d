package be.cpasonline.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.workbench.process.Ports;
import be.cpasonline.hub.workbench.store.DemoPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Without its database the hub accepts nothing, says so, and is not ready; one that starts waits for it. */
@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("DatabaseIsAwayTest")
class DatabaseIsAwayTest {
    @Test
    void nothingIsAcceptedAndReadinessIsDown(@TempDir Path folder) throws IOException {
        String application = Files.readString(Path.of("docs/examples/applications/minimal.json"));
        try (var installation = new Installation(folder)) {
            installation.startHub();
            installation.submit("before", application);

            installation.loseDatabase();

            var answer = installation.send(installation.submission("after", application));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(
                                    installation.actuator("health/readiness").statusCode())
                            .isEqualTo(503));
            assertThat(installation.actuator("health/liveness").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aHubThatStartsBeforeItsDatabaseWaitsForIt(@TempDir Path folder) throws IOException {
        String application = Files.readString(Path.of("docs/examples/applications/minimal.json"));
        int port = Ports.free();
        try (var installation = new Installation(folder, () -> url(port))) {
            var hub = installation.startInstance("hub");
            installation.use(hub);
            await().atMost(Duration.ofMinutes(1))
                    .failFast("the hub ended", () -> !hub.process().alive())
                    .until(() -> installation.log().contains("Connection to 127.0.0.1:" + port + " refused"));

            try (var postgres = DemoPostgres.start(folder.resolve("postgres"), port)) {
                assertThat(postgres.jdbcUrl()).contains(String.valueOf(port));
                installation.awaitReady(hub);
                installation.awaitState(installation.submit("first", application), "acknowledged");
                hub.process().close();
            }
        }
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }
}

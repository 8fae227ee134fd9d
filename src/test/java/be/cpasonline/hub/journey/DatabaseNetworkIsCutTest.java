package be.cpasonline.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.testing.CutNetwork;
import be.cpasonline.hub.workbench.store.DemoPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** For a minute nothing comes through to the database, and nobody says so: no answer, no reset. */
@Tag("long")
@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("DatabaseNetworkIsCutTest")
class DatabaseNetworkIsCutTest {
    private static final Duration CUT = Duration.ofMinutes(1);

    @Test
    void whatWasAcceptedIsDeliveredOnceAndWhatWasNotIsAcceptedAfterwards(@TempDir Path folder) throws IOException {
        String application = Files.readString(Path.of("docs/examples/applications/minimal.json"));
        try (DemoPostgres postgres = DemoPostgres.start(folder.resolve("postgres"));
                CutNetwork network = new CutNetwork(postgres.port());
                Installation installation =
                        new Installation(folder, () -> "jdbc:postgresql://127.0.0.1:" + network.port() + "/postgres")) {
            installation.startHub("--hub.delivery.first-pause=1s", "--hub.delivery.longest-pause=2s");
            installation.trouble("BUSY", 1_000);
            List<String> references = IntStream.range(0, 5)
                    .mapToObj(number -> installation.submit("before-" + number, application))
                    .toList();

            network.cut();
            installation.trouble("NONE", 0);
            await().during(CUT)
                    .atMost(CUT.multipliedBy(2))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> installation.actuator("health/liveness").statusCode() == 200
                            && installation
                                            .send(installation.submission("meanwhile", application))
                                            .statusCode()
                                    == 503);
            assertThat(installation.ready()).isFalse();
            network.mend();

            await().atMost(Duration.ofMinutes(1)).until(installation::ready);
            references.forEach(reference -> installation.awaitState(reference, "acknowledged"));
            installation.awaitState(installation.submit("meanwhile", application), "acknowledged");
            assertThat(installation.dossiers()).hasSize(references.size() + 1);
        }
    }
}

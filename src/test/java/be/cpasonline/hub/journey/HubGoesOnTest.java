package be.cpasonline.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** What can go wrong around a hub, and that it goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("HubGoesOnTest")
class HubGoesOnTest {
    private static final String[] QUICK = {"--hub.delivery.first-pause=1s", "--hub.delivery.longest-pause=2s"};

    private Installation installation;
    private String application;

    @BeforeAll
    void install(@TempDir Path folder) throws IOException {
        application = Files.readString(Path.of("docs/examples/applications/minimal.json"));
        installation = new Installation(folder);
        installation.startHub(QUICK);
    }

    @AfterAll
    void uninstall() {
        installation.close();
    }

    @Test
    void aBusyPackageIsTriedAgain() {
        installation.trouble("BUSY", 2);

        String reference = installation.submit("busy", application);

        installation.awaitState(reference, "acknowledged");
        JsonNode progress = installation.progress(reference);
        assertThat(progress.at("/delivery/attempts").asInt()).isEqualTo(3);
        assertThat(progress.at("/history").toString()).contains("\"waiting\"", "\"reason\"");
    }

    @Test
    void aLostAnswerLeadsToTheSameKeyAndOneDossier() {
        int before = installation.dossiers().size();
        installation.trouble("RESET_AFTER_ACCEPTANCE", 1);

        String reference = installation.submit("lost-answer", application);

        installation.awaitState(reference, "acknowledged");
        assertThat(installation.progress(reference).at("/history").toString())
                .contains("\"uncertain\"", "sentAgainWithSameKey");
        assertThat(installation.dossiers()).hasSize(before + 1);
        assertThat(installation.dossiers().getLast().get("timesReceived").asInt())
                .isEqualTo(2);
    }

    @Test
    void whatThePackageRefusesIsHeldWithItsSentenceAndTheRestFlows() {
        String refused = installation.submit("refused", application.replace("Voorbeeld", "REFUSE"));
        String other = installation.submit("beside-the-refused", application);

        installation.awaitState(refused, "held");
        installation.awaitState(other, "acknowledged");
        assertThat(installation
                        .progress(refused)
                        .at("/delivery/reason/sentence")
                        .asString())
                .contains("Carillon");
    }

    @Test
    void aCentreWithoutAPackageHasItsApplicationsRegisteredAndHeld() {
        String reference = installation.submit(
                "not-configured", application.replace("1000", "4000").replace("Bruxelles", "Liège"));

        JsonNode progress = installation.progress(reference);
        assertThat(progress.at("/delivery/state").asString()).isEqualTo("held");
        assertThat(progress.at("/delivery/reason/code").asString()).isEqualTo("centreNotConfigured");
    }

    @Test
    void theSameKeyGetsTheSameAnswer() {
        var first = installation.send(installation.submission("same-key", application));
        var second = installation.send(installation.submission("same-key", application));

        assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void theBrokersJournalMayBeDeleted() {
        installation.trouble("BUSY", 100);
        var references = java.util.stream.IntStream.range(0, 5)
                .mapToObj(each -> installation.submit("journal-" + each, application))
                .toList();

        installation.killHub();
        FileSystemUtils.deleteRecursively(installation.broker().toFile());
        installation.trouble("NONE", 0);
        installation.startHub(QUICK);

        references.forEach(reference -> installation.awaitState(reference, "acknowledged"));
    }

    @Test
    void aSecondStartTakesUpWhatTheFirstLeft() {
        installation.trouble("BUSY", 100);
        String reference = installation.submit("second-start", application);

        installation.stopHub();
        installation.trouble("NONE", 0);
        installation.startHub(QUICK);

        installation.awaitState(reference, "acknowledged");
    }

    @Test
    void theSeriesAreThereAndTheLogsNameNobody() {
        String reference = installation.submit("series", application);
        installation.awaitState(reference, "acknowledged");

        assertThat(installation.actuator("prometheus").body())
                .contains(
                        "hub_deliveries{",
                        "hub_delivery_attempts_total{",
                        "hub_delivery_time_seconds",
                        "hub_queue_messages_total{",
                        "camel_exchanges_seconds_count{");
        assertThat(installation.log()).doesNotContain("Voorbeeld", "85073099", "+32470123456");
    }
}

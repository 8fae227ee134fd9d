package be.cpasonline.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.workbench.packages.SauleAtHand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A package takes files from a server, and leaves there what it says of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("ThePackageTakesFilesTest")
class ThePackageTakesFilesTest {
    private static final String LIEGE = "62063";

    private SauleAtHand saule;
    private Installation installation;
    private String application;

    @BeforeAll
    void install(@TempDir Path folder) throws IOException {
        application = Files.readString(Path.of("docs/examples/applications/minimal.json"))
                .replace("1000", "4000")
                .replace("Bruxelles", "Liège");
        saule = new SauleAtHand(folder);
        installation = new Installation(folder);
        installation.centreFile(LIEGE, """
                nis: "%s"
                languages: [fr]
                package: saule
                options:
                %s
                """.formatted(LIEGE, options()));
        installation.startHub("--hub.housekeeping.statuses=300ms");
    }

    private String options() {
        return saule.options().entrySet().stream()
                .map(option -> "  %s: \"%s\"".formatted(option.getKey(), option.getValue()))
                .collect(Collectors.joining("\n"));
    }

    @AfterAll
    void uninstall() {
        installation.close();
        saule.close();
    }

    @Test
    void whatIsTakenIsSpokenOfAndTheCaseIsKnown() {
        String reference = installation.submit("taken", application);

        installation.awaitState(reference, "acknowledged");

        await().untilAsserted(() -> assertThat(
                        installation.progress(reference).at("/case/status").asString())
                .isEqualTo("REGISTERED"));
        assertThat(installation
                        .progress(reference)
                        .at("/delivery/acknowledgement/theirReference")
                        .asString())
                .startsWith("SA-");
        await().untilAsserted(() -> assertThat(saule.folder("retours")).isEmptyDirectory());
        assertThat(saule.folder("retours-lus")).isNotEmptyDirectory();
    }

    @Test
    void aReportThatBreaksTheRulesIsPutAsideWithTheReason() throws IOException {
        Files.writeString(saule.folder("retours").resolve("bad.json"), "{\"about\": \"case\", \"status\": \"OUVERT\"}");

        await().until(() -> Files.exists(saule.folder("retours-refuses").resolve("bad.json")));
        assertThat(saule.folder("retours-refuses").resolve("bad.json.reason.txt"))
                .content()
                .contains("/deliveryId", "/at");
    }

    @Test
    void aReportAboutAnotherCentresDeliveryIsRefused() throws IOException {
        Files.writeString(saule.folder("retours").resolve("foreign.json"), """
                {"about": "case", "deliveryId": "0190d2c8-7d4e-7a30-9b1c-0d5a4e0f6b21", "status": "OUVERT",
                 "at": "2026-11-29T10:00:00+01:00"}
                """);

        await().until(() -> Files.exists(saule.folder("retours-refuses").resolve("foreign.json")));
    }
}

package be.cpasonline.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.workbench.keys.DemoKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** Applications reach the two packages that speak SOAP, whatever happens on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("PackagesThatSpeakSoapTest")
class PackagesThatSpeakSoapTest {
    private static final Path SAMPLES = Path.of("config/demo/applications");

    private Installation installation;
    private PackageProcess pivert;
    private PackageProcess bruyere;
    private String charleroi;
    private String sanktVith;

    @BeforeAll
    void install(@TempDir Path folder) throws IOException {
        String minimal = Files.readString(Path.of("docs/examples/applications/minimal.json"));
        charleroi = minimal.replace("1000", "6000").replace("Bruxelles", "Charleroi");
        sanktVith = minimal.replace("1000", "4780").replace("Bruxelles", "Sankt Vith");
        Path keys = folder.resolve("keys");
        DemoKeys.in(keys, Clock.systemUTC().instant());
        pivert = new PackageProcess("pivert", folder, keys);
        bruyere = new PackageProcess("bruyere", folder, keys);
        installation = new Installation(folder);
        installation.centreFile("52011", """
                nis: "52011"
                languages: [fr]
                package: pivert
                options:
                  endpoint: %s/pivert/depot
                  signingCertificate: file:%s
                  signingKey: file:%s
                  answerCertificates: file:%s
                """.formatted(
                        pivert.url(),
                        keys.resolve("hub-signing.pem"),
                        keys.resolve("hub-signing.key"),
                        keys.resolve("pivert.pem")));
        installation.centreFile("63067", """
                nis: "63067"
                languages: [de, fr]
                package: bruyere
                options:
                  endpoint: %s/bruyere/social-request
                  username: hub
                  password: file:%s
                """.formatted(bruyere.url(), installation.secret()));
        installation.startHub("--hub.delivery.first-pause=1s", "--hub.delivery.longest-pause=2s");
    }

    @AfterAll
    void uninstall() {
        installation.close();
        pivert.close();
        bruyere.close();
    }

    @Test
    void documentsReachPivertWholeInASignedMessage() throws IOException {
        String reference = installation.submit(
                "with-documents",
                Files.readString(SAMPLES.resolve("8-medical-charleroi-documents.json")),
                Map.of(
                        "0193b1c0-0000-7000-8000-000000000011", SAMPLES.resolve("documents/eindafrekening.pdf"),
                        "0193b1c0-0000-7000-8000-000000000012", SAMPLES.resolve("documents/meterstand.png")));

        installation.awaitState(reference, "acknowledged");
        assertThat(dossier(pivert, reference).get("documents").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsAddedReachesTheSameDossierOfPivert() {
        String reference = installation.submit("to-be-added-to", charleroi);
        installation.follow(reference, "additions", "{\"text\": \"Encore ceci.\"}");

        installation.awaitState(reference, "acknowledged");
        awaitFollowUp(reference, "acknowledged");
        assertThat(installation
                        .progress(reference)
                        .at("/followUps/0/delivery/acknowledgement/theirReference")
                        .asString())
                .isEqualTo(number(reference));
    }

    @Test
    void anAnswerOfPivertThatIsLostIsAskedForWithTheSameMessage() {
        pivert.trouble("RESET_AFTER_ACCEPTANCE", 1);

        String reference = installation.submit("answer-lost", charleroi);

        installation.awaitState(reference, "acknowledged");
        assertThat(installation.progress(reference).at("/history").toString())
                .contains("\"uncertain\"", "sentAgainWithSameKey");
        assertThat(dossier(pivert, reference).get("timesReceived").asInt()).isEqualTo(2);
    }

    @Test
    void aBusyPivertIsTriedAgainAndARefusalIsHeldWithItsSentence() {
        pivert.trouble("BUSY", 2);
        String busy = installation.submit("busy", charleroi);
        installation.awaitState(busy, "acknowledged");
        assertThat(installation.progress(busy).at("/delivery/attempts").asInt()).isEqualTo(3);

        String refused = installation.submit("refused", charleroi.replace("Voorbeeld", "REFUSE"));
        installation.awaitState(refused, "held");
        assertThat(reason(refused).path("code").asString()).isEqualTo("P-200");
        assertThat(reason(refused).path("sentence").asString()).contains("Pivert refuse d'ouvrir");
    }

    @Test
    void anAnswerOfBruyereThatIsLostIsLookedUpAndNotMadeTwice() {
        int before = bruyere.dossiers().size();
        bruyere.trouble("RESET_AFTER_ACCEPTANCE", 1);

        String reference = installation.submit("looked-up", sanktVith);

        installation.awaitState(reference, "acknowledged");
        assertThat(installation.progress(reference).at("/history").toString()).contains("\"uncertain\"");
        assertThat(bruyere.dossiers()).hasSize(before + 1);
        assertThat(dossier(bruyere, reference).get("timesReceived").asInt()).isEqualTo(1);
    }

    @Test
    void aRefusalWithinAReplyOfBruyereIsHeldWithItsSentence() {
        String reference = installation.submit("refused-within", sanktVith.replace("Voorbeeld", "REFUSE"));

        installation.awaitState(reference, "held");
        assertThat(reason(reference).path("code").asString()).isEqualTo("MSG20010");
        assertThat(reason(reference).path("sentence").asString()).contains("Bruyère", "gesperrt");
    }

    @Test
    void aWithdrawalReachesBruyereAfterItsRequest() {
        String reference = installation.submit("withdrawn", sanktVith);
        installation.awaitState(reference, "acknowledged");

        installation.follow(reference, "withdrawal", "{}");

        awaitFollowUp(reference, "acknowledged");
    }

    private void awaitFollowUp(String reference, String state) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(installation
                                .progress(reference)
                                .at("/followUps/0/delivery/state")
                                .asString())
                        .isEqualTo(state));
    }

    private JsonNode reason(String reference) {
        return installation.progress(reference).at("/delivery/reason");
    }

    private String number(String reference) {
        return installation
                .progress(reference)
                .at("/delivery/acknowledgement/theirReference")
                .asString();
    }

    private JsonNode dossier(PackageProcess which, String reference) {
        String number = number(reference);
        return which.dossiers().stream()
                .filter(dossier -> dossier.get("dossierNumber").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }
}

package be.cpasonline.hub.workbench.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarillonServerTest {
    private static final String DOSSIER = "{\"person\":{\"lastName\":\"Exemple\"}}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private CarillonServer server;

    @SuppressWarnings("NullAway.Init")
    private CarillonClient client;

    @BeforeEach
    void start() {
        server = started(folder.resolve("no-contract.json"));
        client = new CarillonClient(server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private CarillonServer started(Path contract) {
        return new CarillonServer(0, Optional.of(folder.resolve("memory.tsv")), contract);
    }

    @Test
    void aNewKeyOpensADossierAndTheSameKeyAgainGetsTheSameOne() throws Exception {
        var first = client.handOver("key-1", DOSSIER);
        var again = client.handOver("\"key-1\"", DOSSIER);
        var other = client.handOver("key-2", DOSSIER);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body()).contains("\"state\":\"OPENED\"");
        assertThat(first.body()).containsPattern("CAR-\\d{4}-000001");
        assertThat(other.body()).containsPattern("CAR-\\d{4}-000002");
        assertThat(server.dossiers()).extracting(Dossier::timesReceived).containsExactly(2, 1);
    }

    @Test
    void itRemembersAfterItsOwnRestart() throws Exception {
        var first = client.handOver("key-1", DOSSIER);
        server.close();
        start();
        assertThat(client.handOver("key-1", DOSSIER).body()).isEqualTo(first.body());
        assertThat(client.handOver("key-2", DOSSIER).body()).containsPattern("CAR-\\d{4}-000002");
    }

    @Test
    void itTellsWhatItRemembersWithoutPersonalData() throws Exception {
        client.handOver("key-1", DOSSIER);
        assertThat(client.dossiers().body())
                .contains("\"key\":\"key-1\"", "\"timesReceived\":1", "\"documents\":0")
                .doesNotContain("Exemple");
    }

    @Test
    void documentsComeAsFurtherParts() throws Exception {
        String body = part("name=\"dossier\"", "application/json", DOSSIER)
                + part("name=\"one\"; filename=\"one.pdf\"", "application/pdf", "1")
                + part("name=\"two\"; filename=\"two.png\"", "image/png", "2")
                + "--cut--\r\n";
        assertThat(client.handOverParts("key-1", "cut", body).statusCode()).isEqualTo(201);
        assertThat(server.dossiers()).extracting(Dossier::documents).containsExactly(2);
    }

    @Test
    void onlyItsClientGetsATokenAndOnlyATokenOpensADossier() throws Exception {
        assertThat(client.token(CarillonServer.CLIENT_ID, "wrong").statusCode()).isEqualTo(401);
        assertThat(client.handOverWithoutToken("key-1").statusCode()).isEqualTo(401);
        assertThat(server.dossiers()).isEmpty();
    }

    @Test
    void itRefusesWhatItCannotEnter() throws Exception {
        assertThat(client.handOver("key-1", DOSSIER.replace("Exemple", "TEST-REFUSE"))
                        .body())
                .contains("\"error\":\"E104\"");
        assertThat(client.handOver("key-2", "not json").statusCode()).isEqualTo(422);
        assertThat(client.handOver("key-3", "[]").statusCode()).isEqualTo(422);
        assertThat(client.handOverWithoutKey().body()).contains("\"error\":\"E102\"");
        assertThat(client.handOverParts("key-4", "cut", part("name=\"one\"", "text/plain", "1") + "--cut--\r\n")
                        .body())
                .contains("\"error\":\"E103\"");
        assertThat(server.dossiers()).isEmpty();
    }

    @Test
    void itHoldsADossierAgainstItsContract() throws Exception {
        Path contract = folder.resolve("dossier.schema.json");
        Files.writeString(contract, "{\"type\":\"object\",\"required\":[\"office\"]}");
        server.close();
        server = started(contract);
        client = new CarillonClient(server.url());
        assertThat(client.handOver("key-1", DOSSIER).body()).contains("\"error\":\"E101\"");
        assertThat(client.handOver("key-1", "{\"office\":1}").statusCode()).isEqualTo(201);
    }

    @Test
    void aBusyPackageTakesNothingAndSaysWhenToComeBack() throws Exception {
        client.trouble("{\"kind\":\"BUSY\",\"times\":1,\"delayMillis\":0}");
        var busy = client.handOver("key-1", DOSSIER);
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).contains("1");
        assertThat(client.handOver("key-1", DOSSIER).statusCode()).isEqualTo(201);
    }

    @Test
    void aLostAnswerLeavesADossierBehind() throws Exception {
        client.trouble("{\"kind\":\"RESET_AFTER_ACCEPTANCE\",\"times\":1,\"delayMillis\":0}");
        assertThatThrownBy(() -> client.handOver("key-1", DOSSIER)).isInstanceOf(IOException.class);
        assertThat(server.dossiers()).extracting(Dossier::key).containsExactly("key-1");
        assertThat(client.handOver("key-1", DOSSIER).statusCode()).isEqualTo(200);
    }

    @Test
    void aLateAnswerIsStillAnAnswer() throws Exception {
        client.trouble("{\"kind\":\"LATE\",\"times\":1,\"delayMillis\":300}");
        long began = System.nanoTime();
        assertThat(client.handOver("key-1", DOSSIER).statusCode()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    private static String part(String disposition, String type, String content) {
        return "--cut\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type + "\r\n\r\n"
                + content + "\r\n";
    }
}

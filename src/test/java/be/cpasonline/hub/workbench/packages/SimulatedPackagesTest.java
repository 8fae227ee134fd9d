package be.cpasonline.hub.workbench.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.workbench.process.Ports;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two packages beside Carillon, over HTTP. */
class SimulatedPackagesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BASIC = "Basic aHViOmRlbW8tc2VjcmV0";

    @TempDir
    private Path folder;

    private final int port = Ports.free();
    private final List<String> news = new CopyOnWriteArrayList<>();
    private AutoCloseable server = () -> {};

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void meanderTakesAnApplicationInStepsAndSaysWhatItHas() throws Exception {
        start(SimulatedPackage.MEANDER);
        String aanvraag = Files.readString(Path.of("adapters/meander/examples/shortest/payload.xml"));

        HttpResponse<String> begun = meander("POST", "/aanvragen", aanvraag);
        assertThat(begun.statusCode()).isEqualTo(201);
        assertThat(begun.body()).contains("ONTVANGEN");
        String number = begun.body().replaceAll(".*<nummer>(.*)</nummer>.*", "$1");
        assertThat(news).isEmpty();

        assertThat(meander("PUT", "/aanvragen/" + number + "/documenten/d-1", "x")
                        .statusCode())
                .isEqualTo(204);
        meander("PUT", "/aanvragen/" + number + "/documenten/d-1", "x");
        assertThat(meander("POST", "/aanvragen/" + number + "/afsluiting", "").body())
                .contains("GEREGISTREERD");
        meander("POST", "/aanvragen/" + number + "/afsluiting", "");

        assertThat(news).containsExactly("key-1 " + number);
        assertThat(meander("GET", "/aanvragen?sleutel=key-1", "").body()).contains("GEREGISTREERD");
        assertThat(meander("GET", "/aanvragen?sleutel=key-2", "").statusCode()).isEqualTo(404);
        assertThat(meander("GET", "/dossiers", "").body()).contains("\"documents\":1");
    }

    @Test
    void meanderHonoursNoKeyAndLetsNobodyElseIn() throws Exception {
        start(SimulatedPackage.MEANDER);
        String aanvraag = Files.readString(Path.of("adapters/meander/examples/shortest/payload.xml"));

        assertThat(meander("POST", "/aanvragen", aanvraag).body())
                .isNotEqualTo(meander("POST", "/aanvragen", aanvraag).body());
        assertThat(meander("POST", "/aanvragen", "<nonsense/>").body()).contains("F01");
        assertThat(call("POST", "/meander/aanvragen", aanvraag, "Authorization", "Basic eDp5")
                        .body())
                .contains("F02");
    }

    @Test
    void tilleulTakesInOneCallAndMayLoseItsAnswer() throws Exception {
        start(SimulatedPackage.TILLEUL);
        String demande = Files.readString(Path.of("adapters/tilleul/examples/shortest/payload.json"));

        assertThat(tilleul(demande).body()).contains("CREEE");
        assertThat(tilleul("{}").statusCode()).isEqualTo(422);
        assertThat(call("POST", "/tilleul/demandes", demande, "X-Api-Key", "wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThatThrownBy(() -> tilleul(demande.replaceFirst("\"nom\": \"", "\"nom\": \"LOSE_ANSWER ")))
                .isInstanceOf(IOException.class);
        assertThat(call("GET", "/tilleul/dossiers", "", "X-Api-Key", "").body().split("dossierNumber"))
                .as("what is not answered is taken all the same")
                .hasSize(3);
        assertThat(news).hasSize(1);
    }

    @Test
    void whatIsPausedRefusesConnectionsAndComesBackWithItsMemory() throws Exception {
        start(SimulatedPackage.TILLEUL);
        tilleul(Files.readString(Path.of("adapters/tilleul/examples/shortest/payload.json")));

        assertThat(call("PUT", "/tilleul/pause?seconds=5", "", "X-Api-Key", "").statusCode())
                .isEqualTo(202);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThatThrownBy(() -> tilleul("{}")).isInstanceOf(ConnectException.class));
        await().ignoreExceptions()
                .until(() -> call("GET", "/tilleul/dossiers", "", "X-Api-Key", "")
                        .body()
                        .contains("T-"));
        assertThat(call("PUT", "/tilleul/pause?seconds=soon", "", "X-Api-Key", "")
                        .statusCode())
                .isEqualTo(400);
    }

    private void start(SimulatedPackage which) {
        server = which.start(new SimulatedPackage.Surroundings(
                port,
                0,
                folder.resolve("files"),
                new LindePost.Ports(0, 0),
                Optional.of(folder.resolve("memory.tsv")),
                folder,
                Optional.empty(),
                (key, number) -> news.add(key + " " + number)));
    }

    private HttpResponse<String> meander(String method, String path, String body) throws Exception {
        return call(method, "/meander" + path, body, "Authorization", BASIC);
    }

    private HttpResponse<String> tilleul(String body) throws Exception {
        return call("POST", "/tilleul/demandes", body, "X-Api-Key", "demo-key");
    }

    private HttpResponse<String> call(String method, String path, String body, String header, String value)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header(header, value)
                        .header("X-Sleutel", "key-1")
                        .header("Idempotency-Key", "key-1")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}

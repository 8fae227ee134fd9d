package be.cpasonline.hub.workbench.sandbox;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What passes between a hub and a package, with a real server on either side. */
class HttpDetourTest {
    private static final String SECRET = "s3cret-of-the-centre";

    private final HttpClient hub = HttpClient.newHttpClient();
    private final WireMockServer casePackage = new WireMockServer(options().dynamicPort());
    private final FaultSwitch faults = new FaultSwitch();
    private final Exchanges exchanges = new Exchanges(each -> {});

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Passing passing;

    @SuppressWarnings("NullAway.Init")
    private HttpDetours detours;

    @SuppressWarnings("NullAway.Init")
    private Map<String, Object> options;

    @BeforeEach
    void begin() throws IOException {
        casePackage.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"number\":\"T-1\",\"access_token\":\"given\"}")));
        casePackage.start();
        Path secret = Files.writeString(folder.resolve("key"), SECRET);
        Map<String, Object> given = Map.of("endpoint", casePackage.baseUrl() + "/api", "apiKey", "file:" + secret);
        passing = new Passing(faults, Dots.over(given), exchanges, Clock.systemUTC());
        detours = new HttpDetours(origin -> new HttpDetour(0, origin, Interception.of(origin, passing)));
        options = detours.through(given);
    }

    @AfterEach
    void end() {
        detours.close();
        casePackage.stop();
    }

    @Test
    void whatPassesIsShownWithDotsForSecrets() throws Exception {
        HttpResponse<String> answer = deliver();

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("given");
        Exchange shown = exchanges.latest().getFirst();
        assertThat(shown.line()).isEqualTo("POST " + casePackage.baseUrl() + "/api/applications");
        assertThat(shown.headers()).contains("X-Api-Key: ••••••", "Authorization: ••••••", "Idempotency-Key: one");
        assertThat(shown.body()).contains("Exemple 🙏").doesNotContain(SECRET);
        assertThat(shown.answer().orElseThrow().status()).isEqualTo("201");
        assertThat(shown.answer().orElseThrow().body()).contains("T-1").doesNotContain("given");
        assertThat(shown.fault()).isEqualTo(Fault.NONE);
    }

    @Test
    void theHubIsTold503WhileThePackageSeesNothing() throws Exception {
        faults.to(Fault.UNAVAILABLE);

        assertThat(deliver().statusCode()).isEqualTo(503);
        casePackage.verify(0, anyRequestedFor(anyUrl()));
        assertThat(exchanges.latest().getFirst().answer()).isEmpty();
    }

    @Test
    void aCutConnectionIsCutBeforeThePackageSeesAnything() {
        faults.to(Fault.RESET);

        assertThatThrownBy(this::deliver).isInstanceOf(IOException.class);
        casePackage.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void aLostAnswerIsShownThoughTheHubDoesNotGetIt() {
        faults.to(Fault.LOST_ANSWER);

        assertThatThrownBy(this::deliver).isInstanceOf(IOException.class);
        assertThat(exchanges.latest())
                .isNotEmpty()
                .allSatisfy(shown ->
                        assertThat(shown.answer().orElseThrow().status()).isEqualTo("201"));
    }

    @Test
    void garbageComesInsteadOfTheAnswer() throws Exception {
        faults.to(Fault.GARBAGE);

        HttpResponse<String> answer = deliver();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<{garbage");
        casePackage.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aPackageThatIsDownHasTakenNothing() throws Exception {
        casePackage.stop();

        assertThat(deliver().statusCode()).isEqualTo(503);
        assertThat(exchanges.latest().getFirst().fault()).isEqualTo(Fault.ABSENT);
    }

    @Test
    void whatThePackageAsksTheHubIsShownAsItsCall() throws Exception {
        URI origin = URI.create(casePackage.baseUrl());
        try (HttpDetour front = new HttpDetour(0, origin, Interception.ofHub("http://hub.example", origin, passing))) {
            faults.to(Fault.UNAVAILABLE);
            assertThat(fetch(front).statusCode()).isEqualTo(503);
            casePackage.verify(0, anyRequestedFor(anyUrl()));

            faults.to(Fault.NONE);
            assertThat(fetch(front).statusCode()).isEqualTo(201);
            Exchange shown = exchanges.latest().getFirst();
            assertThat(shown.caller()).isEqualTo(Exchange.Caller.PACKAGE);
            assertThat(shown.line()).isEqualTo("GET http://hub.example/api/v1/deliveries?wait=20");
            assertThat(shown.answer().orElseThrow().body()).contains("T-1");
        }
    }

    private HttpResponse<String> fetch(HttpDetour front) throws IOException, InterruptedException {
        return hub.send(
                HttpRequest.newBuilder(URI.create(front.address() + "/api/v1/deliveries?wait=20"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> deliver() throws IOException, InterruptedException {
        return hub.send(
                HttpRequest.newBuilder(URI.create(options.get("endpoint") + "/applications"))
                        .header("X-Api-Key", SECRET)
                        .header("Authorization", "Bearer something")
                        .header("Idempotency-Key", "one")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"name\":\"Exemple 🙏\",\"key\":\"" + SECRET + "\"}"))
                        .build(),
                BodyHandlers.ofString());
    }
}

package be.cpasonline.hub.transport.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.testing.TestPackages;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestTokenTest {
    private static final String TOKEN = "/oauth/token";
    private static final String DOSSIERS = "/dossiers";
    private static TestPackages hub;

    private final TestClock clock = new TestClock("2026-11-20T12:00:00Z");
    private WireMockServer server;
    private Adapter adapter;

    @BeforeAll
    static void openHub() {
        hub = new TestPackages(TestPackages.DELIVERED, Map.of());
    }

    @AfterAll
    static void closeHub() {
        hub.close();
    }

    @BeforeEach
    void open() {
        server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        adapter = adapter(server.baseUrl() + TOKEN);
        server.stubFor(
                post(DOSSIERS).willReturn(okJson("{\"dossierNumber\":\"CAR-2026-000123\",\"state\":\"OPENED\"}")));
        token(okJson("{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":300}"));
    }

    @AfterEach
    void close() {
        adapter.close();
        server.stop();
    }

    @Test
    void theHubShowsWhoItIsAndBringsTheTokenItGot() {
        adapter.deliver(Deliveries.of());

        // Client id and secret are form-encoded before they are joined (RFC 6749, section 2.3.1).
        String basic = Base64.getEncoder().encodeToString("hub+1:s%3Ae+c%25ret".getBytes(StandardCharsets.US_ASCII));
        server.verify(
                1,
                postRequestedFor(urlEqualTo(TOKEN))
                        .withHeader("Authorization", equalTo("Basic " + basic))
                        .withFormParam("grant_type", equalTo("client_credentials"))
                        .withFormParam("scope", equalTo("dossiers")));
        server.verify(1, postRequestedFor(urlEqualTo(DOSSIERS)).withHeader("Authorization", equalTo("Bearer abc")));
    }

    @Test
    void aTokenIsKeptUntilShortlyBeforeItsEnd() {
        adapter.deliver(Deliveries.of());
        clock.advance(Duration.ofSeconds(269));
        adapter.deliver(Deliveries.of());
        server.verify(1, postRequestedFor(urlEqualTo(TOKEN)));

        clock.advance(Duration.ofSeconds(1));
        adapter.deliver(Deliveries.of());
        server.verify(2, postRequestedFor(urlEqualTo(TOKEN)));
    }

    @Test
    void manyDeliveriesAtOnceAskForOneToken() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.execute(() -> adapter.deliver(Deliveries.of()));
            }
        }
        server.verify(20, postRequestedFor(urlEqualTo(DOSSIERS)));
        server.verify(1, postRequestedFor(urlEqualTo(TOKEN)));
    }

    @Test
    void aTokenThatIsNoLongerTakenIsRenewedOnceAndTheDocumentsGoAgain() {
        firstRefused();
        token(okJson("{\"access_token\":\"abc\",\"expires_in\":300}"));
        byte[] bill = new byte[50_000];
        Delivery delivery = Deliveries.of(Deliveries.document(bill.length, () -> new ByteArrayInputStream(bill)));

        assertThat(adapter.deliver(delivery).stage()).isEqualTo(Stage.FILED);
        server.verify(2, postRequestedFor(urlEqualTo(TOKEN)));
        server.verify(
                2,
                postRequestedFor(urlEqualTo(DOSSIERS))
                        .withHeader("Idempotency-Key", equalTo(delivery.id().toString())));
        assertThat(server.getAllServeEvents())
                .filteredOn(event -> event.getRequest().getUrl().equals(DOSSIERS))
                .allSatisfy(event -> assertThat(event.getRequest().getBody()).hasSizeGreaterThan(50_000));
    }

    @Test
    void aTokenThatIsRefusedTwiceIsTheOperatorsToMend() {
        server.stubFor(post(DOSSIERS).willReturn(aResponse().withStatus(401)));

        assertThat(failure().kind()).isEqualTo(FailureKind.MISCONFIGURED);
        server.verify(2, postRequestedFor(urlEqualTo(DOSSIERS)));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404})
    void aSignOnThatRefusesIsTheOperatorsToMend(int status) {
        token(aResponse()
                .withStatus(status)
                .withHeader("Location", "/elsewhere")
                .withBody("s:e c%ret"));

        AdapterFailure failure = failure();

        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(failure.code()).isEqualTo("tokenRefused");
        assertThat(failure).hasMessageNotContaining("s:e c%ret");
        nothingSent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "{}",
                "{\"access_token\":\"\"}",
                "{\"access_token\":\"a b\"}",
                "{\"access_token\":\"a\\r\\nX: y\"}"
            })
    void aSignOnThatIsNotUnderstoodIsTheOperatorsToMend(String body) {
        token(aResponse().withStatus(200).withBody(body));

        AdapterFailure failure = failure();

        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(failure.code()).isEqualTo("tokenNotUnderstood");
        nothingSent();
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503", "429", "408"})
    void aSignOnInTroubleIsUnavailableAndMayAskToWait(int status) {
        token(aResponse().withStatus(status).withHeader("Retry-After", "9"));

        AdapterFailure failure = failure();

        assertThat(failure.kind()).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(9));
        nothingSent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
    void aSignOnThatBreaksIsUnavailableSinceNothingOfTheDeliveryWasSent(Fault fault) {
        token(aResponse().withFault(fault));

        assertThat(failure().kind()).isEqualTo(FailureKind.UNAVAILABLE);
        nothingSent();
    }

    @Test
    void aSignOnThatIsNotThereIsUnavailable() {
        Adapter lost = adapter("http://127.0.0.1:1/token");

        AdapterFailure failure = catchThrowableOfType(AdapterFailure.class, () -> lost.deliver(Deliveries.of()));

        assertThat(failure.kind()).isEqualTo(FailureKind.UNAVAILABLE);
        nothingSent();
        lost.close();
    }

    @Test
    void aSignOnThatIsTooSlowDoesNotUseUpMoreThanTheTotalLimit() {
        token(okJson("{\"access_token\":\"abc\"}").withFixedDelay(10_000));
        Adapter hurried = Rest.adapter(
                hub,
                Rest.options(server.baseUrl(), options -> {
                    options.put("tokenUrl", server.baseUrl() + TOKEN);
                    options.put("readTimeout", Duration.ofSeconds(30));
                    options.put("totalTimeout", Duration.ofMillis(400));
                }),
                clock);
        Instant begun = Instant.now();

        AdapterFailure failure = catchThrowableOfType(AdapterFailure.class, () -> hurried.deliver(Deliveries.of()));

        assertThat(failure.kind()).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(8));
        nothingSent();
        hurried.close();
    }

    private void firstRefused() {
        server.stubFor(post(DOSSIERS)
                .inScenario("renewal")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(401))
                .willSetStateTo("renewed"));
        server.stubFor(post(DOSSIERS)
                .inScenario("renewal")
                .whenScenarioStateIs("renewed")
                .willReturn(okJson("{\"dossierNumber\":\"CAR-2026-000123\",\"state\":\"OPENED\"}")));
    }

    private Adapter adapter(String tokenUrl) {
        return Rest.adapter(hub, Rest.options(server.baseUrl(), options -> options.put("tokenUrl", tokenUrl)), clock);
    }

    private void token(ResponseDefinitionBuilder response) {
        server.stubFor(post(TOKEN).willReturn(response));
    }

    private AdapterFailure failure() {
        return catchThrowableOfType(AdapterFailure.class, () -> adapter.deliver(Deliveries.of()));
    }

    private void nothingSent() {
        server.verify(0, postRequestedFor(urlEqualTo(DOSSIERS)));
        server.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
    }
}

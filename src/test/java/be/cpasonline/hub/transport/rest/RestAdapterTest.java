package be.cpasonline.hub.transport.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.HalfAnswer;
import be.cpasonline.hub.testing.TestPackages;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestAdapterTest {
    private static final String OPENED = "{\"dossierNumber\":\"CAR-2026-000123\",\"state\":\"OPENED\"}";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    private static TestPackages hub;

    private final List<Adapter> opened = new ArrayList<>();
    private WireMockServer server;

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
    }

    @AfterEach
    void close() {
        opened.forEach(Adapter::close);
        server.stop();
    }

    @Test
    void whatIsUnderstoodIsAnAcknowledgement() {
        answer(opened(201));
        Delivery delivery = Deliveries.of();

        assertThat(adapter().deliver(delivery))
                .isEqualTo(new Acknowledgement(Stage.FILED, Optional.of("CAR-2026-000123")));
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/dossiers"))
                        .withHeader("Idempotency-Key", equalTo(delivery.id().toString()))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withHeader("Authorization", absent())
                        .withRequestBody(equalToJson("{\"naam\":\"Exemple\"}")));
    }

    @Test
    void theSameDeliveryCarriesTheSameKey() {
        answer(opened(200));
        Delivery delivery = Deliveries.of();
        adapter().deliver(delivery);
        adapter().deliver(delivery);

        server.verify(
                2,
                postRequestedFor(anyUrl())
                        .withHeader("Idempotency-Key", equalTo(delivery.id().toString())));
    }

    @ParameterizedTest
    @CsvSource({
        "400, REFUSED",
        "404, REFUSED",
        "409, REFUSED",
        "422, REFUSED",
        "401, MISCONFIGURED",
        "403, MISCONFIGURED",
        "408, TRANSIENT",
        "425, TRANSIENT",
        "429, TRANSIENT",
        "503, TRANSIENT",
        "500, UNCERTAIN",
        "501, UNCERTAIN",
        "502, UNCERTAIN",
        "504, UNCERTAIN",
        "301, MISCONFIGURED",
        "302, MISCONFIGURED",
        "307, MISCONFIGURED",
        "308, MISCONFIGURED"
    })
    void aStatusSaysWhoActsNext(int status, FailureKind kind) {
        answer(aResponse()
                .withStatus(status)
                .withHeader("Location", "/elsewhere")
                .withBody("Exemple"));

        AdapterFailure failure = failure(adapter(), Deliveries.of());

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.detail()).contains("status=" + status);
        assertThat(failure).hasMessageNotContaining("Exemple");
        server.verify(1, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource({"422, E104, REFUSED", "422, E101, MISCONFIGURED", "409, E105, TRANSIENT", "500, E105, TRANSIENT"})
    void thePackagesOwnCodeGoesBeforeTheStatus(int status, String code, FailureKind kind) {
        answer(aResponse().withStatus(status).withBody("{\"error\":\"" + code + "\",\"message\":\"Exemple\"}"));

        AdapterFailure failure = failure(adapter(), Deliveries.of());

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "7, PT7S",
        "0, PT0S",
        "'Fri, 20 Nov 2026 12:01:30 GMT', PT1M30S",
        "'Fri, 20 Nov 2026 11:00:00 GMT', PT0S",
        "999999999, PT24H",
    })
    void thePackagesWishToWaitIsKept(String header, Duration wish) {
        answer(aResponse().withStatus(503).withHeader("Retry-After", header));

        assertThat(failure(adapter(), Deliveries.of()).retryAfter()).contains(wish);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", "Fri, 20 Nov"})
    void aWishToWaitThatIsNoneIsLeftAside(String header) {
        answer(aResponse().withStatus(503).withHeader("Retry-After", header));

        assertThat(failure(adapter(), Deliveries.of()).retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "{\"state\":\"PERHAPS\"}", "<html>Exemple</html>"})
    void whatIsAcceptedButNotUnderstoodIsUncertain(String body) {
        answer(aResponse().withStatus(200).withBody(body));

        uncertain(failure(adapter(), Deliveries.of()), "answerNotUnderstood");
    }

    @ParameterizedTest
    @CsvSource({"text/html, <html>Exemple</html>", "application/pdf, %PDF-1.4", "image/png, x", "application/json, <a/>"
    })
    void anAnswerOfTheWrongTypeIsUncertain(String type, String body) {
        answer(aResponse().withStatus(201).withHeader("Content-Type", type).withBody(body));

        uncertain(failure(adapter(), Deliveries.of()), "answerNotUnderstood");
    }

    @Test
    void halfABodyIsUncertain() throws IOException {
        try (var half = new HalfAnswer("application/json", "{\"dossierNumber\":\"CAR-1\",\"state\":\"OPENED\"}", "}")) {
            uncertain(failure(adapter(half.url(), options -> {}), Deliveries.of()), "answerNotUnderstood");
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aConnectionThatBreaksAfterSendingIsUncertain(Fault fault) {
        answer(aResponse().withFault(fault));

        AdapterFailure failure = failure(adapter(), Deliveries.of());

        assertThat(failure.kind()).isEqualTo(FailureKind.UNCERTAIN);
        assertThat(failure).hasMessageNotContaining("Exemple");
    }

    @Test
    void theEvidenceOfAnUncertainDeliveryIsHowMuchLeft() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        AdapterFailure failure = failure(adapter(), Deliveries.of());

        uncertain(failure, "noAnswer");
        assertThat(failure.detail()).matches("[1-9]\\d+ bytes were sent, nothing came back: .*");
    }

    @Test
    void anAnswerThatIsTooLateIsUncertain() {
        answer(opened(201).withFixedDelay(3_000));

        uncertain(failure(adapter(o -> o.put("readTimeout", Duration.ofMillis(200))), Deliveries.of()), "noAnswer");
    }

    @Test
    void theTotalLimitEndsAnAnswerThatNeverEnds() {
        answer(opened(201).withChunkedDribbleDelay(40, 20_000));
        Instant begun = Instant.now();

        uncertain(
                failure(adapter(o -> o.put("totalTimeout", Duration.ofSeconds(3))), Deliveries.of()),
                "answerNotUnderstood");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void theTotalLimitEndsTheWaitForAnAnswer() {
        answer(opened(201).withFixedDelay(30_000));
        Instant begun = Instant.now();

        AdapterFailure failure = failure(
                adapter(o -> {
                    o.put("totalTimeout", Duration.ofMillis(500));
                    o.put("readTimeout", Duration.ofSeconds(30));
                }),
                Deliveries.of());

        uncertain(failure, "noAnswer");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void anAnswerThatIsTooLargeIsNotReadAndUncertain() {
        answer(aResponse().withStatus(201).withBody(" ".repeat(100_000) + OPENED));

        uncertain(failure(adapter(o -> o.put("maxAnswerBytes", 1_000)), Deliveries.of()), "answerNotUnderstood");
    }

    @Test
    void aDestinationThatIsNotThereIsUnavailable() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        unavailable("http://127.0.0.1:" + closed);
        unavailable("https://nowhere.invalid");
    }

    @Test
    void aDestinationThatDoesNotSpeakTlsIsUnavailable() {
        unavailable("https://127.0.0.1:" + server.port());
        server.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void aDestinationThatDoesNotTakeTheConnectionIsUnavailable() throws IOException {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var waiting = new ArrayList<Socket>();
            for (int i = 0; i < 4; i++) {
                var socket = new Socket();
                waiting.add(socket);
                try {
                    socket.connect(full.getLocalSocketAddress(), 200);
                } catch (IOException e) {
                    break;
                }
            }
            unavailable("http://127.0.0.1:" + full.getLocalPort());
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    @Test
    void aPoolWithoutAFreeConnectionIsTransient() throws InterruptedException {
        answer(opened(201).withFixedDelay(1_500));
        Adapter adapter = adapter(o -> {
            o.put("poolSize", 1);
            o.put("connectTimeout", Duration.ofMillis(200));
            o.put("readTimeout", Duration.ofSeconds(30));
            o.put("totalTimeout", Duration.ofSeconds(30));
        });
        var sending = new CountDownLatch(1);
        Delivery slow = Deliveries.of(Deliveries.document(1, () -> {
            sending.countDown();
            return new ByteArrayInputStream(new byte[1]);
        }));
        CompletableFuture<Acknowledgement> first = CompletableFuture.supplyAsync(
                () -> adapter.deliver(slow), task -> Thread.ofVirtual().start(task));
        sending.await();

        AdapterFailure failure = failure(adapter, Deliveries.of());

        assertThat(failure.kind()).isEqualTo(FailureKind.TRANSIENT);
        assertThat(failure.code()).isEqualTo("poolExhausted");
        assertThat(first.join().stage()).isEqualTo(Stage.FILED);
    }

    @Test
    void aConnectionThatThePackageClosedMeanwhileIsNotUsed() {
        answer(opened(201));
        Adapter adapter = adapter();
        adapter.deliver(Deliveries.of());
        int port = server.port();
        server.stop();
        server = new WireMockServer(WireMockConfiguration.options().port(port).bindAddress("127.0.0.1"));
        server.start();
        answer(opened(201));

        assertThat(adapter.deliver(Deliveries.of()).stage()).isEqualTo(Stage.FILED);
    }

    @Test
    void aTestIsMarkedOrRefused() {
        answer(opened(201));

        adapter(o -> o.put("testHeader", "X-Test")).deliver(Deliveries.test());
        server.verify(1, postRequestedFor(anyUrl()).withHeader("X-Test", equalTo("true")));

        assertThat(failure(adapter(), Deliveries.test()).kind()).isEqualTo(FailureKind.MISCONFIGURED);
        server.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void documentsGoAlongAsPartsThatDoNotSayWhatThePersonCalledThem() {
        answer(opened(201));
        byte[] bill = "%PDF-1.7 a bill".getBytes(StandardCharsets.US_ASCII);
        Delivery delivery = Deliveries.of(
                Deliveries.document(bill.length, () -> new ByteArrayInputStream(bill)),
                Deliveries.document(bill.length, () -> new ByteArrayInputStream(bill)));

        adapter().deliver(delivery);

        String id = delivery.attachments().getFirst().description().id().toString();
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/dossiers"))
                        .withHeader("Idempotency-Key", equalTo(delivery.id().toString()))
                        .withHeader("Content-Type", containing("multipart/form-data"))
                        .withRequestBodyPart(aMultipart()
                                .withName("dossier")
                                .withHeader("Content-Type", equalTo("application/json"))
                                .withBody(equalToJson("{\"naam\":\"Exemple\"}"))
                                .build())
                        .withRequestBodyPart(aMultipart()
                                .withName("document")
                                .withHeader("Content-Type", equalTo("application/pdf"))
                                .withHeader("X-Document-Id", equalTo(id))
                                .withHeader("Content-Disposition", containing("filename=\"" + id + ".pdf\""))
                                .withBody(equalTo("%PDF-1.7 a bill"))
                                .build()));
        assertThat(server.getAllServeEvents().getFirst().getRequest().getParts())
                .hasSize(3);
        assertThat(server.getAllServeEvents().getFirst().getRequest().getBodyAsString())
                .doesNotContain("facture Exemple");
    }

    @Test
    void aDocumentThatCannotBeOpenedStopsTheDeliveryBeforeAnythingIsSent() {
        answer(opened(201));
        AdapterFailure failure = failure(adapter(), Deliveries.of(Deliveries.document(5, () -> {
            throw new UncheckedIOException(new IOException("Exemple"));
        })));

        assertThat(failure.kind()).isEqualTo(FailureKind.TRANSIENT);
        assertThat(failure.code()).isEqualTo("documentUnreadable");
        assertThat(failure).hasMessageNotContaining("Exemple");
    }

    @ParameterizedTest
    @ValueSource(longs = {99_999, 1_000_001})
    void aDocumentThatIsNotAsLongAsRegisteredIsUncertainOnceItsBeginningLeft(long registered) {
        answer(opened(201));
        AdapterFailure failure = failure(
                adapter(),
                Deliveries.of(Deliveries.document(registered, () -> new ByteArrayInputStream(new byte[100_000]))));

        uncertain(failure, "noAnswer");
        assertThat(failure.detail()).contains("than was registered");
    }

    private Adapter adapter() {
        return adapter(options -> {});
    }

    private Adapter adapter(Consumer<Map<String, Object>> change) {
        return adapter(server.baseUrl(), change);
    }

    private Adapter adapter(String endpoint, Consumer<Map<String, Object>> change) {
        Adapter adapter = Rest.adapter(hub, Rest.options(endpoint, change), NOON);
        opened.add(adapter);
        return adapter;
    }

    private void answer(ResponseDefinitionBuilder response) {
        server.stubFor(post(anyUrl()).willReturn(response));
    }

    private static ResponseDefinitionBuilder opened(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(OPENED);
    }

    private static AdapterFailure failure(Adapter adapter, Delivery delivery) {
        return catchThrowableOfType(AdapterFailure.class, () -> adapter.deliver(delivery));
    }

    private static void uncertain(AdapterFailure failure, String code) {
        assertThat(failure.kind()).isEqualTo(FailureKind.UNCERTAIN);
        assertThat(failure.code()).isEqualTo(code);
    }

    private void unavailable(String endpoint) {
        AdapterFailure failure = failure(adapter(endpoint, options -> {}), Deliveries.of());
        assertThat(failure.kind()).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(failure.code()).isEqualTo("unreachable");
    }
}

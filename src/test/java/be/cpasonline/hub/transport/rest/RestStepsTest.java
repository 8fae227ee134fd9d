package be.cpasonline.hub.transport.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Recognises;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestPackages;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hand-over of several calls goes on where it stopped, and nothing is begun twice. */
class RestStepsTest {
    private static final byte[] LETTER = "A letter.".getBytes(StandardCharsets.UTF_8);
    private static final UUID KEY = UUID.randomUUID();
    private static TestPackages hub;

    private final List<Adapter> opened = new ArrayList<>();
    private final Map<String, String> remembered = new HashMap<>();
    private final Attachment first = document();
    private final Attachment second = document();
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
    void aPackageThatDoesAsItShould() {
        server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        server.stubFor(post("/dossiers").willReturn(okJson(said("QUEUED"))));
        server.stubFor(put(anyUrl()).willReturn(aResponse().withStatus(204)));
        server.stubFor(post(urlPathMatching("/dossiers/.*/end")).willReturn(okJson(said("OPENED"))));
        server.stubFor(get(urlPathEqualTo("/dossiers")).willReturn(aResponse().withStatus(404)));
    }

    @AfterEach
    void close() {
        opened.forEach(Adapter::close);
        server.stop();
    }

    @Test
    void payloadDocumentsAndEndGoOneAfterTheOther() {
        Delivery delivery = delivery(1);

        assertThat(adapter().deliver(delivery)).isEqualTo(new Acknowledgement(Stage.FILED, Optional.of("CAR 1/ç")));

        assertThat(server.getAllServeEvents().reversed().stream()
                        .map(event -> event.getRequest().getMethod() + " "
                                + event.getRequest().getUrl()))
                .containsExactly(
                        "POST /dossiers",
                        "PUT /dossiers/CAR%201%2F%C3%A7/documents/" + id(first),
                        "PUT /dossiers/CAR%201%2F%C3%A7/documents/" + id(second),
                        "POST /dossiers/CAR%201%2F%C3%A7/end");
        server.verify(
                2,
                putRequestedFor(anyUrl())
                        .withRequestBody(binaryEqualTo(LETTER))
                        .withHeader("Content-Type", equalTo("application/pdf"))
                        .withHeader("Idempotency-Key", equalTo(delivery.id().toString())));
    }

    @Test
    void whatBrokeOffGoesOnWhereItStopped() {
        server.stubFor(put(urlPathMatching(".*" + id(second)))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(failure(() -> adapter().deliver(delivery(1))).kind()).isEqualTo(FailureKind.TRANSIENT);
        server.stubFor(
                put(urlPathMatching(".*" + id(second))).willReturn(aResponse().withStatus(204)));

        assertThat(adapter().deliver(delivery(2)).stage()).isEqualTo(Stage.FILED);

        server.verify(1, postRequestedFor(urlEqualTo("/dossiers")));
        server.verify(1, putRequestedFor(urlPathMatching(".*" + id(first))));
        server.verify(2, putRequestedFor(urlPathMatching(".*" + id(second))));
    }

    @Test
    void anEndWithoutAnAnswerIsMadeAgain() {
        server.stubFor(
                post(urlPathMatching("/dossiers/.*/end")).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        assertThat(failure(() -> adapter().deliver(delivery(1))).kind()).isEqualTo(FailureKind.TRANSIENT);
        server.stubFor(post(urlPathMatching("/dossiers/.*/end")).willReturn(okJson(said("OPENED"))));

        assertThat(adapter().deliver(delivery(2)).stage()).isEqualTo(Stage.FILED);

        server.verify(1, postRequestedFor(urlEqualTo("/dossiers")));
    }

    @Test
    void aBeginningThatNobodyKnowsOfIsLookedForBeforeItIsMadeAgain() {
        server.stubFor(post("/dossiers").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(failure(() -> adapter().deliver(delivery(1))).kind()).isEqualTo(FailureKind.UNCERTAIN);
        server.stubFor(get(urlPathEqualTo("/dossiers")).willReturn(okJson(said("QUEUED"))));
        assertThat(((Recognises) adapter()).find(delivery(1).id()))
                .as("the package has the beginning only: the hand-over must go on")
                .isEmpty();

        assertThat(adapter().deliver(delivery(2)).stage()).isEqualTo(Stage.FILED);

        server.verify(1, postRequestedFor(urlEqualTo("/dossiers")));
    }

    @Test
    void whatIsThereAsAWholeIsFound() {
        server.stubFor(get(urlPathEqualTo("/dossiers")).willReturn(okJson(said("OPENED"))));

        assertThat(((Recognises) adapter()).find(delivery(1).id()))
                .contains(new Acknowledgement(Stage.FILED, Optional.of("CAR 1/ç")));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 429, 500, 503})
    void aLookUpThatFailsNeverPretendsAbsence(int status) {
        server.stubFor(get(urlPathEqualTo("/dossiers")).willReturn(aResponse().withStatus(status)));

        assertThat(failure(() -> ((Recognises) adapter()).find(delivery(1).id())))
                .isNotNull();
    }

    @Test
    void aLookUpThatAnswersGarbageIsUncertain() {
        server.stubFor(get(urlPathEqualTo("/dossiers")).willReturn(okJson("<html>")));

        assertThat(failure(() -> ((Recognises) adapter()).find(delivery(1).id()))
                        .kind())
                .isEqualTo(FailureKind.UNCERTAIN);
    }

    private Adapter adapter() {
        Adapter adapter = Rest.adapter(
                hub,
                Rest.options(server.baseUrl(), options -> {
                    options.put("documents", RestOptions.Handover.SEPARATE);
                    options.put("documentPath", "/dossiers/{reference}/documents/{documentId}");
                    options.put("completionPath", "/dossiers/{reference}/end");
                    options.put("lookupPath", "/dossiers?key={key}");
                }),
                Clock.systemUTC());
        opened.add(adapter);
        return adapter;
    }

    /** The same delivery at one of its tries; steps are remembered from one to the next. */
    private Delivery delivery(int attempt) {
        Delivery delivery = Deliveries.of(KEY, false, first, second);
        return new Delivery(
                delivery.id(),
                attempt,
                delivery.kind(),
                delivery.original(),
                delivery.application(),
                delivery.payload(),
                delivery.attachments(),
                false,
                this::once);
    }

    private String once(String step, Supplier<String> work) {
        String known = remembered.get(step);
        if (known == null) {
            known = work.get();
            remembered.put(step, known);
        }
        return known;
    }

    private static AdapterFailure failure(ThrowingCallable call) {
        return catchThrowableOfType(AdapterFailure.class, call);
    }

    private static Attachment document() {
        return Deliveries.document(LETTER.length, () -> new ByteArrayInputStream(LETTER));
    }

    private static String id(Attachment document) {
        return document.description().id().toString();
    }

    private static String said(String state) {
        return "{\"dossierNumber\":\"CAR 1/ç\",\"state\":\"" + state + "\"}";
    }
}

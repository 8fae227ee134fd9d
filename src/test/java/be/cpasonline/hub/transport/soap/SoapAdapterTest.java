package be.cpasonline.hub.transport.soap;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToXml;
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
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoapAdapterTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    @TempDir
    static Path folder;

    private static TestPackages hub;

    private final List<Adapter> opened = new ArrayList<>();
    private WireMockServer server;

    @BeforeAll
    static void openHub() {
        hub = Soap.hub(folder);
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
    void anApplicationGoesInAnEnvelopeWithTheKeyAsTheMessagesId() {
        answer(filed(SoapVersion.V1_1));
        Delivery delivery = Soap.delivery();

        assertThat(adapter().deliver(delivery))
                .isEqualTo(new Acknowledgement(Stage.FILED, Optional.of("MS-2026-000123")));

        server.verify(
                1,
                postRequestedFor(urlEqualTo("/intake"))
                        .withHeader("Content-Type", equalTo("text/xml; charset=UTF-8"))
                        .withHeader("SOAPAction", equalTo("\"urn:example:Submit\""))
                        .withHeader("Idempotency-Key", equalTo(delivery.id().toString()))
                        .withHeader(
                                "Content-Length",
                                equalTo(Integer.toString(sent().getBytes(StandardCharsets.UTF_8).length)))
                        .withHeader("Authorization", absent())
                        .withRequestBody(equalToXml(
                                Soap.envelope(SoapVersion.V1_1, addressing(delivery.id()), Soap.payload("submit")))));
    }

    @Test
    void soap12HasItsOwnTypeAndItsActionThere() {
        answer(filed(SoapVersion.V1_2));
        Delivery delivery = Soap.delivery();

        assertThat(adapter(Soap.SOAP_1_2, options -> options.put("addressing", false))
                        .deliver(delivery)
                        .stage())
                .isEqualTo(Stage.FILED);

        server.verify(
                1,
                postRequestedFor(urlEqualTo("/intake"))
                        .withHeader(
                                "Content-Type",
                                equalTo("application/soap+xml; charset=UTF-8; action=\"urn:example:Submit\""))
                        .withHeader("SOAPAction", absent())
                        .withRequestBody(equalToXml(Soap.envelope(SoapVersion.V1_2, "", Soap.payload("submit")))));
    }

    @Test
    void theSameDeliveryIsTheSameMessageAtEveryAttempt() {
        answer(filed(SoapVersion.V1_1));
        Delivery delivery = Soap.delivery();
        adapter().deliver(delivery);
        adapter().deliver(delivery);

        assertThat(server.getAllServeEvents())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getRequest().getBodyAsString())
                        .contains("<wsa:MessageID xmlns:wsa=\"http://www.w3.org/2005/08/addressing\">urn:uuid:"
                                + delivery.id() + "</wsa:MessageID>"));
    }

    @ParameterizedTest
    @CsvSource({
        "500, s:Client, REFUSED",
        "400, s:Client.Content, REFUSED",
        "200, s:Client, REFUSED",
        "500, Client, REFUSED",
        "401, s:Client, MISCONFIGURED",
        "500, s:Server, UNCERTAIN",
        "200, s:Server, UNCERTAIN",
        "503, s:Server, TRANSIENT",
        "429, s:Server, TRANSIENT",
        "503, s:Client, TRANSIENT",
        "500, s:MustUnderstand, MISCONFIGURED",
        "500, s:VersionMismatch, MISCONFIGURED",
        "500, wsse:FailedAuthentication, MISCONFIGURED",
        "503, wsse:FailedCheck, MISCONFIGURED",
        "500, wsa:DestinationUnreachable, UNAVAILABLE",
        "500, wsa:EndpointUnavailable, UNAVAILABLE",
        "500, wsa:ActionNotSupported, MISCONFIGURED",
        "500, wsa:DuplicateMessageID, UNCERTAIN",
        "500, theirs:E1, UNCERTAIN",
        "200, theirs:E1, UNCERTAIN",
        "422, theirs:E1, REFUSED"
    })
    void aFaultOfSoap11SaysWhoActsNext(int status, String code, FailureKind kind) {
        answer(fault11(status, code, ""));

        AdapterFailure failure = failure(adapter(), Soap.delivery());

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageNotContaining("Exemple");
        server.verify(1, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource({
        "400, s:Sender, , REFUSED",
        "500, s:Receiver, , UNCERTAIN",
        "503, s:Receiver, , TRANSIENT",
        "400, s:Sender, wsse:InvalidSecurity, MISCONFIGURED",
        "400, s:Sender, wsa:ActionNotSupported, MISCONFIGURED",
        "500, s:Receiver, wsa:EndpointUnavailable, UNAVAILABLE",
        "400, s:Sender, wsa:DuplicateMessageID, UNCERTAIN",
        "400, s:Sender, theirs:E1, REFUSED",
        "500, s:MustUnderstand, , MISCONFIGURED",
        "500, s:DataEncodingUnknown, , MISCONFIGURED"
    })
    void aFaultOfSoap12SaysWhoActsNext(int status, String code, String subcode, FailureKind kind) {
        answer(fault12(status, code, subcode == null ? "" : subcode));

        assertThat(failure(adapter(Soap.SOAP_1_2, options -> {}), Soap.delivery())
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void aServerThatSpeaksOnlyTheOtherVersionIsForTheOperator() {
        answer(fault11(500, "s:VersionMismatch", ""));

        assertThat(failure(adapter(Soap.SOAP_1_2, options -> {}), Soap.delivery())
                        .kind())
                .isEqualTo(FailureKind.MISCONFIGURED);
    }

    @ParameterizedTest
    @CsvSource({"s:Server, F10, REFUSED", "s:Client, F20, TRANSIENT", "wsse:FailedCheck, F10, REFUSED"})
    void thePackagesOwnCodeGoesBeforeTheFaults(String faultCode, String code, FailureKind kind) {
        answer(fault11(500, faultCode, "<code>" + code + "</code><naam>Exemple</naam>"));

        AdapterFailure failure = failure(adapter(), Soap.delivery());

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure).hasMessageNotContaining("Exemple");
    }

    @Test
    void aFaultsWishToWaitIsKept() {
        answer(fault11(503, "s:Server", "").withHeader("Retry-After", "7"));

        assertThat(failure(adapter(), Soap.delivery()).retryAfter()).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource({
        "400, REFUSED",
        "404, REFUSED",
        "401, MISCONFIGURED",
        "503, TRANSIENT",
        "500, UNCERTAIN",
        "502, UNCERTAIN",
        "302, MISCONFIGURED",
        "200, UNCERTAIN",
        "204, UNCERTAIN",
    })
    void whatIsNotSoapMeansWhatItsStatusDoes(int status, FailureKind kind) {
        answer(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html")
                .withHeader("Location", "/elsewhere")
                .withBody("<html><body>Exemple</body></html>"));

        AdapterFailure failure = failure(adapter(), Soap.delivery());

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageNotContaining("Exemple");
        server.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void anEmptyAcceptanceIsUncertain() {
        answer(aResponse().withStatus(202));

        uncertain(failure(adapter(), Soap.delivery()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "<html/>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><aanvraag><status>GEREGISTREERD"
                        + "</status></aanvraag></s:Body><s:Body/></s:Envelope>",
                "<s:Envelope xmlns:s='urn:none'><s:Body><aanvraag/></s:Body></s:Envelope>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><aanvraag><status>PERHAPS"
                        + "</status></aanvraag></s:Body></s:Envelope>",
                "<!DOCTYPE s:Envelope [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><s:Envelope"
                        + " xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><aanvraag><nummer>&x;</nummer>"
                        + "<status>GEREGISTREERD</status></aanvraag></s:Body></s:Envelope>",
                "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]><s:Envelope"
                        + " xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><aanvraag><nummer>&c;</nummer>"
                        + "<status>GEREGISTREERD</status></aanvraag></s:Body></s:Envelope>"
            })
    void whatIsAcceptedButNotUnderstoodIsUncertain(String body) {
        answer(xml(200, SoapVersion.V1_1, body));

        uncertain(failure(adapter(), Soap.delivery()));
    }

    @Test
    void anEnvelopeOfTheWrongTypeIsUncertain() {
        answer(filed(SoapVersion.V1_1).withHeader("Content-Type", "text/plain"));

        uncertain(failure(adapter(), Soap.delivery()));
    }

    @Test
    void theCharacterSetOfTheAnswerIsKept() {
        String body = Soap.envelope(SoapVersion.V1_1, "", Soap.FILED.replace("MS-2026-000123", "dossier é"));
        answer(aResponse()
                .withHeader("Content-Type", "text/xml; charset=ISO-8859-1")
                .withBody(body.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(adapter().deliver(Soap.delivery()).theirReference()).contains("dossier é");
    }

    @Test
    void anAnswerInPartsIsReadFromItsRoot() {
        String body = "--b\r\nContent-Type: text/plain\r\nContent-ID: <other>\r\n\r\nx\r\n--b\r\n"
                + "Content-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\nContent-ID: <root>\r\n\r\n"
                + Soap.envelope(SoapVersion.V1_1, "", Soap.FILED) + "\r\n--b--\r\n";
        answer(aResponse()
                .withHeader(
                        "Content-Type",
                        "multipart/related; boundary=b; type=\"application/xop+xml\"; start=\"<root>\";"
                                + " start-info=\"text/xml\"")
                .withBody(body));

        assertThat(adapter().deliver(Soap.delivery()).stage()).isEqualTo(Stage.FILED);
    }

    @Test
    void anAnswerToTheMessageIsTaken() {
        Delivery delivery = Soap.delivery();
        answer(relating("urn:uuid:" + delivery.id()));

        assertThat(adapter().deliver(delivery).stage()).isEqualTo(Stage.FILED);
    }

    @Test
    void anAnswerToAnotherMessageIsUncertain() {
        answer(relating("urn:uuid:" + UUID.randomUUID()));

        uncertain(failure(adapter(), Soap.delivery()));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aConnectionThatBreaksAfterSendingIsUncertain(Fault fault) {
        answer(aResponse().withFault(fault));

        assertThat(failure(adapter(), Soap.delivery()).kind()).isEqualTo(FailureKind.UNCERTAIN);
    }

    @Test
    void halfAnAnswerIsUncertain() throws IOException {
        try (var half = new HalfAnswer("text/xml", Soap.envelope(SoapVersion.V1_1, "", Soap.FILED), "Envelope>")) {
            uncertain(failure(adapter(half.url(), Soap.SOAP_1_1, options -> {}), Soap.delivery()));
        }
    }

    @Test
    void anAnswerThatIsTooLargeIsUncertain() {
        answer(filed(SoapVersion.V1_1));

        uncertain(failure(adapter(Soap.SOAP_1_1, options -> options.put("maxAnswerBytes", 100)), Soap.delivery()));
    }

    @Test
    void theTotalLimitEndsTheWaitForAnAnswer() {
        answer(filed(SoapVersion.V1_1).withFixedDelay(30_000));
        Instant begun = Instant.now();

        AdapterFailure failure = failure(
                adapter(Soap.SOAP_1_1, options -> options.put("totalTimeout", Duration.ofMillis(500))),
                Soap.delivery());

        assertThat(failure.kind()).isEqualTo(FailureKind.UNCERTAIN);
        assertThat(failure.code()).isEqualTo("noAnswer");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void aDestinationThatIsNotThereIsUnavailable() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        AdapterFailure failure =
                failure(adapter("http://127.0.0.1:" + closed, Soap.SOAP_1_1, options -> {}), Soap.delivery());

        assertThat(failure.kind()).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(failure.code()).isEqualTo("unreachable");
    }

    @Test
    void basicCredentialsGoBesideTheEnvelope() {
        answer(filed(SoapVersion.V1_1));
        adapter(Soap.SOAP_1_1, options -> {
                    options.put("httpUsername", "hub");
                    options.put("httpPassword", "pässword");
                })
                .deliver(Soap.delivery());

        server.verify(postRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Basic aHViOnDDpHNzd29yZA==")));
    }

    @Test
    void aTestGoesWhereTestsGoOrNowhere() {
        answer(filed(SoapVersion.V1_1));
        Delivery test = Soap.with(Deliveries.test(), Soap.payload("submit"), Delivery.Kind.ORIGINAL);

        adapter(Soap.SOAP_1_1, options -> options.put("testHeader", "X-Test")).deliver(test);
        adapter(Soap.SOAP_1_1, options -> options.put("testEndpoint", server.baseUrl() + "/tests"))
                .deliver(test);
        AdapterFailure failure = failure(adapter(), test);

        server.verify(1, postRequestedFor(urlEqualTo("/intake")).withHeader("X-Test", equalTo("true")));
        server.verify(1, postRequestedFor(urlEqualTo("/tests")));
        assertThat(failure.code()).isEqualTo("testNotPossible");
        server.verify(2, postRequestedFor(anyUrl()));
    }

    @Test
    void whatThePersonDidLaterGoesToItsOwnOperation() {
        answer(filed(SoapVersion.V1_1));
        Adapter adapter = adapter(Soap.SOAP_1_1, options -> {
            options.put("additionOperation", "Add");
            options.put("withdrawalOperation", "Withdraw");
        });

        adapter.deliver(Soap.with(Deliveries.of(), Soap.payload("add"), Delivery.Kind.ADDITION));
        adapter.deliver(Soap.with(Deliveries.of(), Soap.payload("withdraw"), Delivery.Kind.WITHDRAWAL));

        server.verify(1, postRequestedFor(anyUrl()).withHeader("SOAPAction", equalTo("\"urn:example:Add\"")));
        server.verify(1, postRequestedFor(anyUrl()).withHeader("SOAPAction", equalTo("\"urn:example:Withdraw\"")));
    }

    @Test
    void whatHasNoOperationIsNotSent() {
        AdapterFailure addition =
                failure(adapter(), Soap.with(Deliveries.of(), Soap.payload("add"), Delivery.Kind.ADDITION));
        AdapterFailure withdrawal =
                failure(adapter(), Soap.with(Deliveries.of(), Soap.payload("withdraw"), Delivery.Kind.WITHDRAWAL));

        assertThat(addition.code()).isEqualTo("additionNotConfigured");
        assertThat(withdrawal.code()).isEqualTo("withdrawalNotConfigured");
        server.verify(0, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p:add xmlns:p='urn:example:package'/>",
                "<submit xmlns='urn:example:other'/>",
                "<submit/>",
                "{\"naam\":\"Exemple\"}",
                "<!DOCTYPE a [<!ENTITY x 'y'>]><p:submit xmlns:p='urn:example:package'>&x;</p:submit>"
            })
    void whatTheOperationDoesNotTakeIsNotSent(String payload) {
        AdapterFailure failure = failure(adapter(), Soap.delivery(payload));

        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(failure.code()).isEqualTo("payloadUnusable");
        assertThat(failure).hasMessageNotContaining("Exemple");
        server.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void whatRestsTogetherIsTheServer() {
        assertThat(adapter("https://Package.example/intake", Soap.SOAP_1_1, options -> {})
                        .destination())
                .isEqualTo("https://package.example:443");
    }

    private String addressing(UUID id) {
        return "<a:Action xmlns:a='http://www.w3.org/2005/08/addressing'>urn:example:Submit</a:Action>"
                + "<a:To xmlns:a='http://www.w3.org/2005/08/addressing'>" + server.baseUrl() + "/intake</a:To>"
                + "<a:ReplyTo xmlns:a='http://www.w3.org/2005/08/addressing'><a:Address>"
                + "http://www.w3.org/2005/08/addressing/anonymous</a:Address></a:ReplyTo>"
                + "<a:MessageID xmlns:a='http://www.w3.org/2005/08/addressing'>urn:uuid:" + id + "</a:MessageID>";
    }

    private String sent() {
        return server.getAllServeEvents().getFirst().getRequest().getBodyAsString();
    }

    private Adapter adapter() {
        return adapter(Soap.SOAP_1_1, options -> {});
    }

    private Adapter adapter(String binding, Consumer<Map<String, Object>> change) {
        return adapter(server.baseUrl() + "/intake", binding, change);
    }

    private Adapter adapter(String endpoint, String binding, Consumer<Map<String, Object>> change) {
        Adapter adapter = Soap.adapter(hub, Soap.options(endpoint, change), Soap.files(binding), NOON);
        opened.add(adapter);
        return adapter;
    }

    private void answer(ResponseDefinitionBuilder response) {
        server.stubFor(post(anyUrl()).willReturn(response));
    }

    private static ResponseDefinitionBuilder filed(SoapVersion version) {
        return xml(200, version, Soap.envelope(version, "", Soap.FILED));
    }

    private static ResponseDefinitionBuilder relating(String id) {
        return xml(
                200,
                SoapVersion.V1_1,
                Soap.envelope(
                        SoapVersion.V1_1,
                        "<a:RelatesTo xmlns:a='http://www.w3.org/2005/08/addressing'>" + id + "</a:RelatesTo>",
                        Soap.FILED));
    }

    private static ResponseDefinitionBuilder fault11(int status, String code, String detail) {
        return xml(
                status,
                SoapVersion.V1_1,
                Soap.envelope(
                        SoapVersion.V1_1,
                        "",
                        "<s:Fault xmlns:wsse='" + WSSE + "' xmlns:wsa='http://www.w3.org/2005/08/addressing'"
                                + " xmlns:theirs='urn:theirs'><faultcode>" + code
                                + "</faultcode><faultstring>Exemple</faultstring><detail>" + detail
                                + "</detail></s:Fault>"));
    }

    private static ResponseDefinitionBuilder fault12(int status, String code, String subcode) {
        String under = subcode.isEmpty() ? "" : "<s:Subcode><s:Value>" + subcode + "</s:Value></s:Subcode>";
        return xml(
                status,
                SoapVersion.V1_2,
                Soap.envelope(
                        SoapVersion.V1_2,
                        "",
                        "<s:Fault xmlns:wsse='" + WSSE + "' xmlns:wsa='http://www.w3.org/2005/08/addressing'"
                                + " xmlns:theirs='urn:theirs'><s:Code><s:Value>" + code + "</s:Value>" + under
                                + "</s:Code><s:Reason><s:Text xml:lang='en'>Exemple</s:Text></s:Reason></s:Fault>"));
    }

    private static ResponseDefinitionBuilder xml(int status, SoapVersion version, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", version.mediaType() + "; charset=utf-8")
                .withBody(body);
    }

    private static AdapterFailure failure(Adapter adapter, Delivery delivery) {
        return catchThrowableOfType(AdapterFailure.class, () -> adapter.deliver(delivery));
    }

    private static void uncertain(AdapterFailure failure) {
        assertThat(failure.kind()).isEqualTo(FailureKind.UNCERTAIN);
        assertThat(failure.code()).isEqualTo("answerNotUnderstood");
    }
}

package be.cpasonline.hub.pull.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.delivery.operation.Operations;
import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.model.DocumentKind;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.model.Registration;
import be.cpasonline.hub.pull.Offers;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.spi.Payload;
import be.cpasonline.hub.testing.CallsTheInterface;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.wsdl.Definition;
import javax.xml.namespace.QName;
import org.apache.cxf.wsdl11.WSDLManagerImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** A package fetches over SOAP what it could fetch over REST, by the same rules. */
@TestPropertySource(
        properties = {
            "hub.config.centres=src/test/resources/centres-watched",
            "hub.notify.operators.addresses=operator@hub.example"
        })
class DeliveriesOverSoapTest extends CallsTheInterface {
    private static final String PATH = "/soap/v1/deliveries";
    private static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String PAYLOAD = "{\"soort\":\"AANVRAAG\"}";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Offers offers;

    @Autowired
    private Operations operations;

    @Autowired
    private ApplicationJson canonical;

    private UUID delivery = UUID.randomUUID();

    @Autowired
    private Documents documents;

    @BeforeEach
    void oneLiesReady() {
        layReady(application(), List.of());
    }

    private void layReady(ObjectNode application, List<Attachment> attachments) {
        HttpResponse<String> accepted = submit(application);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
        UUID applicationId = offered.all().getLast().applicationId();
        delivery = UUID.randomUUID();
        jdbc.sql("""
                insert into delivery (id, application_id, centre_id, kind, sequence, urgent, state, attempts, package,
                                      transport, created_at)
                values (:id, :application, '44021', 'original', 1, false, 'offered', 1, 'esdoorn', 'pull',
                        '2026-11-23T08:00:00Z')
                """).param("id", delivery).param("application", applicationId).update();
        handOver(applicationId, attachments);
    }

    private void handOver(UUID applicationId, List<Attachment> attachments) {
        offers.lay(new Delivery(
                delivery,
                1,
                Delivery.Kind.ORIGINAL,
                Optional.empty(),
                registered(applicationId),
                new Payload("application/json", PAYLOAD.getBytes(StandardCharsets.UTF_8)),
                attachments,
                false,
                (step, work) -> work.get()));
        // what is laid is given when no transaction of the database server is open, of other tests too
        await().until(() -> jdbc.sql(
                        "select placed_by < pg_snapshot_xmin(pg_current_snapshot()) from pull_offer where id = ?")
                .param(delivery)
                .query(Boolean.class)
                .single());
    }

    @ParameterizedTest
    @ValueSource(strings = {SOAP_11, SOAP_12})
    void whatLiesReadyIsListedFetchedAndAcknowledged(String version) {
        HttpResponse<String> list = call(version, "<ListDeliveries xmlns=\"%s\"/>".formatted(DeliveryXml.NAMESPACE));
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        assertThat(list.body())
                .contains(version, "<id>" + delivery + "</id>", "<kind>original</kind>", "<test>false</test>");

        HttpResponse<String> payload = call(version, about("FetchPayload", ""));
        assertThat(new String(Base64.getDecoder().decode(text(payload, "content")), StandardCharsets.UTF_8))
                .isEqualTo(PAYLOAD);
        assertThat(text(payload, "mediaType")).isEqualTo("application/json");

        assertThat(call(version, acknowledgement("ESD-1")).statusCode()).isEqualTo(200);
        assertThat(call(version, acknowledgement("ESD-1")).statusCode()).isEqualTo(200);
        assertThat(text(call(version, acknowledgement("ESD-2")), "code")).isEqualTo("answeredOtherwise");
        assertThat(state()).isEqualTo("acknowledged");
        assertThat(call(version, list(text(list, "cursor"))).body()).doesNotContain(delivery.toString());
    }

    @Test
    void whatThePackageCannotTakeIsHeld() {
        assertThat(call(SOAP_11, about("RefuseDelivery", "<code>E9</code>")).statusCode())
                .isEqualTo(200);
        assertThat(state()).isEqualTo("held");
    }

    @Test
    void whatThePackageCouldNotTakeIsFetchedAgainOnceAPersonReleasesIt() {
        call(SOAP_11, about("RefuseDelivery", "<code>E9</code>"));
        assertThat(operations.release(delivery, "an operator")).isTrue();
        handOver(offered.all().getLast().applicationId(), List.of());

        assertThat(call(SOAP_11, list("")).body()).contains("<id>" + delivery + "</id>");
        assertThat(text(call(SOAP_11, about("FetchPayload", "")), "mediaType")).isEqualTo("application/json");
        assertThat(call(SOAP_11, acknowledgement("ESD-8")).statusCode()).isEqualTo(200);
        assertThat(call(SOAP_11, acknowledgement("ESD-8")).statusCode()).isEqualTo(200);
        assertThat(state()).isEqualTo("acknowledged");
    }

    @Test
    void whatAnotherCentreTakesOverIsNotFetchedAndWhoTookItNeverthelessIsTold() {
        operations.reroute(offered.all().getLast().applicationId(), "62063", "an operator");

        assertThat(call(SOAP_11, list("")).body()).doesNotContain(delivery.toString());
        assertThat(fault(call(SOAP_11, about("FetchPayload", "")))).isEqualTo("resourceNotFound");

        assertThat(call(SOAP_11, acknowledgement("ESD-9")).statusCode()).isEqualTo(200);
        assertThat(call(SOAP_11, acknowledgement("ESD-9")).statusCode()).isEqualTo(200);
        assertThat(state()).isEqualTo("replaced");
        assertThat(jdbc.sql("select subject from mail where recipient = 'operator@hub.example'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("Two centres have application ")
                .contains("Gent", "Liège");
    }

    @Test
    void aDocumentIsFetchedToo() {
        byte[] bill = "%PDF-1.4\n%bill\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        UUID id = UUID.randomUUID();
        documents.stage(id, "portal", new ByteArrayInputStream(bill));
        ObjectNode application = application();
        application
                .putArray("documents")
                .addObject()
                .put("id", id.toString())
                .put("kind", "BILL")
                .put("fileName", "bill.pdf");
        var described = new Document(id, DocumentKind.BILL, "bill.pdf", "application/pdf", (long) bill.length, null);
        layReady(application, List.of(new Attachment(described, () -> new ByteArrayInputStream(bill))));

        assertThat(call(SOAP_12, list("")).body()).contains("<fileName>bill.pdf</fileName>");
        HttpResponse<String> answer = call(SOAP_12, about("FetchDocument", "<documentId>" + id + "</documentId>"));

        assertThat(Base64.getDecoder().decode(text(answer, "content"))).isEqualTo(bill);
        assertThat(fault(call(SOAP_12, about("FetchDocument", "<documentId>" + delivery + "</documentId>"))))
                .isEqualTo("resourceNotFound");
    }

    @Test
    void theSameAnswerOverRestIsTheSameAnswer() {
        call(SOAP_11, acknowledgement("ESD-7"));

        assertThat(send(as("fetcher", "/api/v1/deliveries/" + delivery + "/acknowledgement")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{ \"reference\": \"ESD-7\" }")))
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "en, This cursor was not given by the hub",
        "fr, Ce curseur n’a pas été donné",
        "nl, Deze cursor",
        "de, Dieser Cursor"
    })
    void aFaultSaysInTheCallersLanguageWhatIsWrongAndWhere(String language, String words) {
        HttpResponse<String> answer = send(as("fetcher", PATH)
                .setHeader("Accept-Language", language)
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(envelope(SOAP_11, list("elsewhere")))));

        assertThat(text(answer, "code")).isEqualTo("cursorUnknown");
        assertThat(text(answer, "name")).isEqualTo("/ListDeliveries/after");
        assertThat(answer.body()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Nothing xmlns="urn:be:cpasonline:hub:deliveries:1"/>                               | operationUnknown
            <FetchPayload xmlns="urn:be:cpasonline:hub:deliveries:1"/>                          | elementMissing
            <FetchPayload xmlns="urn:be:cpasonline:hub:deliveries:1"><id>one</id></FetchPayload> | schemaRuleBroken
            """)
    void whatTheSchemaDoesNotAllowIsNamed(String request, String code) {
        HttpResponse<String> answer = call(SOAP_11, request);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(text(answer, "code")).isEqualTo(code);
    }

    @Test
    void whoMayNotFetchIsRefusedAndWhatIsNotTheirsDoesNotExist() {
        HttpRequest.Builder reporter = as("vendor", PATH)
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(envelope(SOAP_11, about("FetchPayload", ""))));
        assertThat(fault(send(reporter))).isEqualTo("missingPermission");

        delivery = UUID.randomUUID();
        assertThat(fault(call(SOAP_11, about("FetchPayload", "")))).isEqualTo("resourceNotFound");

        HttpRequest.Builder nobody = HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH))
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(envelope(SOAP_11, list(""))));
        assertThat(send(nobody).statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNoMessageIsRefused() {
        assertThat(text(call(SOAP_11, ""), "code")).isEqualTo("envelopeMalformed");
        HttpResponse<String> withDoctype = send(as("fetcher", PATH)
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString("<!DOCTYPE x [<!ENTITY e 'x'>]>" + envelope(SOAP_11, list("")))));
        assertThat(text(withDoctype, "code")).isEqualTo("bodyUnreadable");
    }

    @Test
    void anybodyCanReadTheDescription() throws Exception {
        String address = "http://localhost:" + port + PATH;
        try (InputStream described = URI.create(address + "?wsdl").toURL().openStream()) {
            assertThat(new String(described.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(address + "\"");
        }
        Definition definition = new WSDLManagerImpl().getDefinition(address + "?wsdl");
        assertThat(definition.getService(new QName(DeliveryXml.NAMESPACE, "DeliveriesService")))
                .isNotNull();
    }

    private HttpResponse<String> call(String version, String body) {
        return send(as("fetcher", PATH)
                .header("Content-Type", version.equals(SOAP_11) ? "text/xml" : "application/soap+xml")
                .POST(BodyPublishers.ofString(envelope(version, body))));
    }

    private HttpRequest.Builder as(String client, String path) {
        return request(path).setHeader("Authorization", "Bearer " + client);
    }

    private static String envelope(String version, String body) {
        return "<s:Envelope xmlns:s=\"%s\"><s:Body>%s</s:Body></s:Envelope>".formatted(version, body);
    }

    private static String list(String after) {
        return "<ListDeliveries xmlns=\"%s\"><after>%s</after></ListDeliveries>"
                .formatted(DeliveryXml.NAMESPACE, after);
    }

    private String about(String operation, String more) {
        return "<%s xmlns=\"%s\"><id>%s</id>%s</%s>"
                .formatted(operation, DeliveryXml.NAMESPACE, delivery, more, operation);
    }

    private String acknowledgement(String reference) {
        return about("AcknowledgeDelivery", "<reference>" + reference + "</reference>");
    }

    private static String fault(HttpResponse<String> answer) {
        return text(answer, "type").replaceFirst(".*:", "");
    }

    /** The text of the first element of a name. */
    private static String text(HttpResponse<String> answer, String name) {
        var found = Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private String state() {
        return jdbc.sql("select state from delivery where id = :id")
                .param("id", delivery)
                .query(String.class)
                .single();
    }

    private RegisteredApplication registered(UUID applicationId) {
        return new RegisteredApplication(
                new Registration(
                        applicationId,
                        "GNT-0A0B-0C0D",
                        OffsetDateTime.parse("2026-11-23T10:00:00+01:00"),
                        LocalDate.parse("2026-11-23"),
                        "2026/000123",
                        new CentreName("44021", "44021", "0212214917", "CPAS de Gand", "OCMW Gent", "ÖSHZ Gent"),
                        null),
                canonical.read(application().toString().getBytes(StandardCharsets.UTF_8)));
    }
}

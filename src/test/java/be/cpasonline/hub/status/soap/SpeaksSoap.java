package be.cpasonline.hub.status.soap;

import be.cpasonline.hub.testing.CallsTheInterface;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Calls the status service over SOAP, from outside, about an application that the package Carillon took. */
abstract class SpeaksSoap extends CallsTheInterface {
    static final String PATH = "/soap/v1/statuses";

    @Autowired
    protected JdbcClient jdbc;

    protected String place = "";
    protected UUID delivery = UUID.randomUUID();
    protected String key = "";

    @DynamicPropertySource
    static void parties(DynamicPropertyRegistry properties) {
        Parties.register();
        properties.add("hub.config.systems", Parties.SYSTEMS::toString);
        properties.add(
                "hub.soap.certificate", () -> "file:" + Parties.HUB.pair().certificate());
        properties.add("hub.soap.key", () -> "file:" + Parties.HUB.pair().key());
    }

    @BeforeEach
    void anApplicationThatCarillonTook() {
        place = submit(application()).headers().firstValue("Location").orElseThrow();
        delivery = UUID.randomUUID();
        key = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into delivery (id, application_id, centre_id, kind, sequence, urgent, state, attempts, package,
                                      transport, created_at)
                values (:id, :application, '44021', 'original', 1, false, 'delivered', 1, 'carillon', 'rest',
                        '2026-11-23T08:00:00Z')
                """)
                .param("id", delivery)
                .param("application", offered.all().getLast().applicationId())
                .update();
    }

    /** A report about the case, with any further elements. */
    protected String aCase(String word, String key, String... further) {
        return """
                <ReportStatus xmlns="%s"><idempotencyKey>%s</idempotencyKey><aboutCase><deliveryId>%s</deliveryId>\
                <at>2026-11-23T09:30:00+01:00</at><status>%s</status>%s</aboutCase></ReportStatus>""".formatted(Message.OURS, key, delivery, word, String.join("", further));
    }

    protected Message report() {
        return new Message(aCase("GEOPEND", UUID.randomUUID().toString()));
    }

    protected HttpResponse<String> post(Message message) {
        return post(message.signed(), message.namespace());
    }

    protected HttpResponse<String> post(String message, String namespace) {
        return send(request(PATH)
                .header("Content-Type", namespace.equals(Message.SOAP_11) ? "text/xml" : "application/soap+xml")
                .POST(BodyPublishers.ofString(message)));
    }

    /** The text of the first element of a name in an answer. */
    protected static String text(HttpResponse<String> answer, String name) {
        return Message.find(Message.parse(answer.body()), name).getTextContent();
    }

    /** What a fault says: its code and the problem's type, then each issue as {@code PATH CODE}. */
    protected static List<String> fault(HttpResponse<String> answer) {
        Document document = Message.parse(answer.body());
        boolean is12 = Message.SOAP_12.equals(document.getDocumentElement().getNamespaceURI());
        String code = Message.find(document, is12 ? "Value" : "faultcode").getTextContent();
        Element problem = Message.find(document, "Problem");
        String type = Message.find(document, "type").getTextContent();
        NodeList issues = problem.getElementsByTagNameNS(Message.OURS, "issue");
        return Stream.concat(
                        Stream.of(code.substring(code.indexOf(':') + 1) + " "
                                + type.substring(type.lastIndexOf(':') + 1)),
                        IntStream.range(0, issues.getLength()).mapToObj(i -> issue((Element) issues.item(i))))
                .toList();
    }

    private static String issue(Element issue) {
        return (text(issue, "name") + " " + text(issue, "code")).strip();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS(Message.OURS, name).item(0).getTextContent();
    }

    /** Whether the hub signed the whole body and the time stamp of an answer. */
    protected static boolean isSignedByTheHub(HttpResponse<String> answer) {
        Document document = Message.parse(answer.body());
        if (document.getElementsByTagNameNS(WSConstants.WSSE_NS, "Security").getLength() == 0) {
            return false;
        }
        try {
            RequestData request = new RequestData();
            request.setSigVerCrypto(Message.crypto(Parties.HUB));
            var results = new WSSecurityEngine()
                    .processSecurityHeader(Message.find(document, "Security"), request)
                    .getActionResults();
            return signed(results.getOrDefault(WSConstants.SIGN, List.of()).getFirst())
                    .containsAll(List.of("Body", "Timestamp"));
        } catch (WSSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> signed(WSSecurityEngineResult signature) {
        List<WSDataRef> references =
                (List<WSDataRef>) Objects.requireNonNull(signature.get(WSSecurityEngineResult.TAG_DATA_REF_URIS));
        return references.stream()
                .map(reference -> reference.getProtectedElement().getLocalName())
                .toList();
    }

    protected int reports() {
        return jdbc.sql("select count(*) from status_report where delivery_id = :id")
                .param("id", delivery)
                .query(Integer.class)
                .single();
    }
}

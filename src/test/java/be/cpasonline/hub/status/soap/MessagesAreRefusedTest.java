package be.cpasonline.hub.status.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.wss4j.dom.WSConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What nobody known has signed as a whole is refused, whatever it looks like; nothing of it is kept. */
@ExtendWith(OutputCaptureExtension.class)
class MessagesAreRefusedTest extends SpeaksSoap {
    private static final String INVALID = "Client invalidSignature";
    private static final String EXPIRED = "Client messageExpired";
    private static final List<String> MALFORMED = List.of("Client badRequest", "envelopeMalformed");
    private static final List<String> UNREADABLE = List.of("Client badRequest", "bodyUnreadable");

    static Stream<Arguments> signatures() {
        return Stream.of(
                refused("of a stranger", INVALID, message -> message.signedBy(Parties.STRANGER)),
                refused(
                        "of a stranger, by serial number",
                        INVALID,
                        message -> message.signedBy(Parties.STRANGER).byIssuerAndSerial()),
                refused("of an expired certificate", INVALID, message -> message.signedBy(Parties.VENDOR_PAST)),
                refused("not over the body", INVALID, message -> message.without("Body")),
                refused("not over the time stamp", INVALID, message -> message.without("Timestamp")),
                refused("with SHA-1 digests", INVALID, message -> message.digest(WSConstants.SHA1)),
                refused("by SHA-1", INVALID, message -> message.signature(WSConstants.RSA_SHA1)),
                refused(
                        "by a shared key",
                        INVALID,
                        message -> message.after(document -> Message.find(document, "SignatureMethod")
                                .setAttribute("Algorithm", "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"))),
                refused(
                        "of other content",
                        INVALID,
                        message -> message.after(
                                document -> Message.find(document, "status").setTextContent("BESLIST"))),
                refused(
                        "with another time stamp",
                        INVALID,
                        message -> message.after(document ->
                                Message.find(document, "Created").setTextContent("2026-11-23T09:00:01.000Z"))),
                refused("too old", EXPIRED, message -> message.created("2026-11-23T08:54:59Z")),
                refused("of the future", EXPIRED, message -> message.created("2026-11-23T09:01:01Z")));
    }

    private static Arguments refused(String name, String fault, UnaryOperator<Message> change) {
        return arguments(name, fault, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signatures")
    void aSignature(String name, String fault, UnaryOperator<Message> change) {
        HttpResponse<String> answer = post(change.apply(report()));

        assertThat(fault(answer)).containsExactly(fault);
        assertThat(isSignedByTheHub(answer)).isFalse();
        assertThat(reports()).isZero();
    }

    @Test
    void nobodyIsToldWhetherTheSignatureOrTheSignerWasWrong(CapturedOutput output) {
        // a command that another test ran in this process may have silenced it
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(Refusals.class.getName(), LogLevel.INFO);
        assertThat(Stream.of(
                                post(report().signedBy(Parties.STRANGER)),
                                post(report().signedBy(Parties.VENDOR_PAST)),
                                post(report().without("Body")),
                                post(report().after(document ->
                                        Message.find(document, "status").setTextContent("BESLIST"))),
                                post(report().unsigned(), Message.SOAP_11))
                        .map(answer -> answer.statusCode() + answer.body().replaceAll("urn:uuid:[^<]*", "")))
                .hasSize(5)
                .containsOnly(answerToAStranger());
        assertThat(output.getAll()).contains("refused: certificateUnknown", "refused: signatureInvalid");
        assertThat(send(request("/actuator/prometheus")).body())
                .contains("hub_soap_refused_total{reason=\"certificateUnknown\"}");
    }

    private String answerToAStranger() {
        HttpResponse<String> answer = post(report().signedBy(Parties.STRANGER));
        return answer.statusCode() + answer.body().replaceAll("urn:uuid:[^<]*", "");
    }

    static Stream<Arguments> wrappings() {
        return Stream.of(
                wrapped("the signed body in another header", List.of(INVALID), document -> {
                    Element body = Message.find(document, "Body");
                    Element other = otherBody(body);
                    body.getParentNode().replaceChild(other, body);
                    wrapper(document).appendChild(body);
                }),
                wrapped("the signed body below the one that is read", List.of(INVALID), document -> {
                    Element body = Message.find(document, "Body");
                    Element other = otherBody(body);
                    body.getParentNode().replaceChild(other, body);
                    Message.find(document, "ReportStatus").appendChild(body);
                }),
                wrapped("the signed body in another header, its id twice", MALFORMED, document -> {
                    Element body = Message.find(document, "Body");
                    Element other = (Element) body.cloneNode(true);
                    body.getParentNode().replaceChild(other, body);
                    wrapper(document).appendChild(body);
                }),
                wrapped("the signed body in the security header", MALFORMED, document -> {
                    Element body = Message.find(document, "Body");
                    body.getParentNode().replaceChild(otherBody(body), body);
                    Message.find(document, "Security").appendChild(body);
                }),
                wrapped("the signed time stamp in another header", List.of(INVALID), document -> {
                    Element signed = Message.find(document, "Timestamp");
                    Element other = (Element) signed.cloneNode(true);
                    other.removeAttributeNS(WSConstants.WSU_NS, "Id");
                    signed.getParentNode().replaceChild(other, signed);
                    wrapper(document).appendChild(signed);
                }),
                wrapped("two bodies", MALFORMED, document -> {
                    Element body = Message.find(document, "Body");
                    body.getParentNode().appendChild(otherBody(body));
                }),
                wrapped("another body first", MALFORMED, document -> {
                    Element body = Message.find(document, "Body");
                    body.getParentNode().insertBefore(otherBody(body), body);
                }),
                wrapped("two headers", MALFORMED, document -> {
                    Element header = Message.find(document, "Header");
                    header.getParentNode().insertBefore(header.cloneNode(false), header);
                }),
                wrapped("two security headers", MALFORMED, document -> {
                    Element security = Message.find(document, "Security");
                    security.getParentNode().appendChild(security.cloneNode(false));
                }),
                wrapped("two signatures", MALFORMED, document -> {
                    Element signature = Message.find(document, "Signature");
                    signature.getParentNode().appendChild(document.createElementNS(WSConstants.SIG_NS, "Signature"));
                }),
                wrapped(
                        "an id twice",
                        MALFORMED,
                        document -> Message.find(document, "ReportStatus")
                                .setAttributeNS(
                                        WSConstants.WSU_NS,
                                        "wsu:Id",
                                        Message.find(document, "Body").getAttributeNS(WSConstants.WSU_NS, "Id"))));
    }

    private static Arguments wrapped(String name, List<String> fault, Consumer<Document> change) {
        return arguments(name, fault, change);
    }

    /** The same body but for what it says, and unsigned. */
    private static Element otherBody(Element body) {
        Element other = (Element) body.cloneNode(true);
        other.removeAttributeNS(WSConstants.WSU_NS, "Id");
        other.getElementsByTagNameNS(Message.OURS, "status").item(0).setTextContent("BESLIST");
        return other;
    }

    private static Node wrapper(Document document) {
        return Message.find(document, "Header").appendChild(document.createElementNS("urn:other", "Wrapper"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrappings")
    void aWrapping(String name, List<String> fault, Consumer<Document> change) {
        assertThat(fault(post(report().after(change)))).isEqualTo(fault);
        assertThat(reports()).isZero();
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                document("<!DOCTYPE x>", body -> body),
                document("<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">", body -> body),
                document(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                        body -> body.replace("GEOPEND", "&e;")),
                document(
                        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
                                + " \"&b;&b;&b;&b;&b;&b;&b;\">]>",
                        body -> body.replace("GEOPEND", "&c;")),
                document("", body -> body.substring(0, body.length() / 2)),
                document("", body -> body + "<more/>"),
                document("", body -> "GEOPEND"));
    }

    private static Arguments document(String doctype, Function<String, String> change) {
        return arguments(doctype, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aDocument(String doctype, Function<String, String> change) {
        assertThat(fault(post(doctype + change.apply(report().signed()), Message.SOAP_11)))
                .isEqualTo(UNREADABLE);
        assertThat(reports()).isZero();
    }

    @Test
    void whatIsNestedDeeplyThoughItIsSigned() {
        String deep = "<d>".repeat(40) + "</d>".repeat(40);

        assertThat(fault(post(new Message(aCase("GEOPEND", key, deep))))).isEqualTo(UNREADABLE);
    }

    @Test
    void whatIsLargerThanAnyReport() {
        String large = "<text>" + "x".repeat(300 * 1024) + "</text>";

        assertThat(fault(post(new Message(aCase("GEOPEND", key, large))))).containsExactly("Client payloadTooLarge");
    }

    @Test
    void aBodyOfTwoOperations() {
        String two = aCase("GEOPEND", key) + aCase("AFSPRAAK", "other");

        assertThat(fault(post(new Message(two)))).isEqualTo(MALFORMED);
        assertThat(reports()).isZero();
    }

    @Test
    void aHeaderThatMustBeUnderstood() {
        Consumer<Document> header = document -> {
            Element asked = document.createElementNS("urn:other", "Priority");
            asked.setAttributeNS(Message.SOAP_11, "s:mustUnderstand", "1");
            Message.find(document, "Header").appendChild(asked);
        };

        assertThat(fault(post(report().before(header))))
                .containsExactly("MustUnderstand badRequest", "envelopeMalformed");
        assertThat(reports()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/xml", "multipart/related; type=\"text/xml\"", "nonsense"})
    void anotherContentType(String type) {
        HttpResponse<String> answer =
                send(request(PATH).header("Content-Type", type).POST(BodyPublishers.ofString(report().signed())));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(body(answer).path("type").asString()).endsWith("unsupportedMediaType");
        assertThat(reports()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /soap/v1/statuses, 405",
        "GET, /soap/v1/statuses?xsd=other.xsd, 405",
        "PUT, /soap/v1/statuses, 405",
        "GET, /soap, 403",
        "GET, /soap/, 403",
        "GET, /soap/services, 403",
        "GET, /soap/v1/statuses/more, 403",
        "POST, /soap/v1/other, 403"
    })
    void anotherMethodOrAddress(String method, String address, int status) {
        assertThat(send(request(address).method(method, BodyPublishers.ofString("")))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void noTokenStandsForASignature() {
        HttpResponse<String> answer = send(request(PATH)
                .setHeader("Authorization", "Bearer vendor")
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(report().unsigned())));

        assertThat(fault(answer)).containsExactly(INVALID);
        assertThat(reports()).isZero();
    }

    @Test
    void nothingOfARefusedMessageIsLogged(CapturedOutput output) {
        post(new Message(aCase("Peeters", key)).signedBy(Parties.STRANGER));
        post(new Message(aCase("Peeters", key, "<x/>")));

        assertThat(output.getAll()).doesNotContain("Peeters").doesNotContain(key);
    }
}

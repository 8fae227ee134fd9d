package be.cpasonline.hub.status.soap;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.platform.xml.SafeXml;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What a package says over SOAP follows the same rules, into the same history. */
class StatusesOverSoapTest extends SpeaksSoap {

    @ParameterizedTest
    @ValueSource(strings = {Message.SOAP_11, Message.SOAP_12})
    void aWordOfThePackageComesBackAsOurStatus(String version) {
        HttpResponse<String> answer = post(
                new Message(aCase("AFSPRAAK", key, "<until>2026-12-01</until><text>Kom langs.</text>")).soap(version));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("Envelope xmlns:soap=\"" + version);
        assertThat(answer.headers().firstValue("BelGov-Trace-Id")).isPresent();
        assertThat(text(answer, "deliveryId")).isEqualTo(delivery.toString());
        assertThat(text(answer, "word")).isEqualTo("AFSPRAAK");
        assertThat(text(answer, "status")).isEqualTo("APPOINTMENT");
        assertThat(text(answer, "standing")).isEqualTo("applied");
        assertThat(text(answer, "at")).isEqualTo("2026-11-23T09:30:00+01:00");
        assertThat(text(answer, "known")).isEqualTo("false");
        assertThat(isSignedByTheHub(answer)).isTrue();
        assertThat(body(send(request(place))).at("/case/text").asString()).isEqualTo("Kom langs.");
    }

    @Test
    void anAnswerAboutTheDeliverySettlesIt() {
        post(new Message("""
                <r:ReportStatus xmlns:r="%s"><r:idempotencyKey>%s</r:idempotencyKey><r:aboutDelivery>
                  <r:deliveryId>%s</r:deliveryId><r:reference>CAR-7</r:reference><r:at>2026-11-23T08:30:00Z</r:at>
                  <r:answer>bounced</r:answer><r:code>E77</r:code>
                </r:aboutDelivery></r:ReportStatus>""".formatted(Message.OURS, key, delivery)));

        assertThat(body(send(request(place))).at("/delivery/reason/sentence").asString())
                .contains("E77");
    }

    @Test
    void aWordThatNobodyKnowsIsKeptForAPerson() {
        HttpResponse<String> answer = post(new Message(aCase("VREEMD", key)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer, "standing")).isEqualTo("unmapped");
    }

    @Test
    void theSameMessageAgainGetsWhatWasKeptAndOtherContentUnderItsKeyIsRefused() {
        String message = new Message(aCase("GEOPEND", key)).signed();
        HttpResponse<String> first = post(message, Message.SOAP_11);

        HttpResponse<String> copied = post(message, Message.SOAP_11);
        HttpResponse<String> signedAnew = post(new Message(aCase("GEOPEND", key)).created("2026-11-23T09:00:30Z"));

        assertThat(List.of(text(copied, "id"), text(signedAnew, "id"))).containsOnly(text(first, "id"));
        assertThat(List.of(text(copied, "known"), text(signedAnew, "known"))).containsOnly("true");
        assertThat(reports()).isEqualTo(1);
        HttpResponse<String> other = post(new Message(aCase("AFSPRAAK", key)));
        assertThat(fault(other)).containsExactly("Client idempotencyKeyReused");
        assertThat(isSignedByTheHub(other)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"VENDOR", "VENDOR_NEXT"})
    void bothCertificatesOfASystemAreKnownByTokenAndBySerialNumber(Parties party) {
        assertThat(post(report().signedBy(party)).statusCode()).isEqualTo(200);
        assertThat(post(report().signedBy(party).byIssuerAndSerial()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void strongerDigestsAreTaken() {
        assertThat(post(report().signature("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512")
                                .digest("http://www.w3.org/2001/04/xmlenc#sha512"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSystemThatMayNotReportIsTold() {
        HttpResponse<String> answer = post(report().signedBy(Parties.READER));

        assertThat(fault(answer)).containsExactly("Client missingPermission");
        assertThat(isSignedByTheHub(answer)).isTrue();
        assertThat(reports()).isZero();
    }

    @Test
    void aDeliveryOfAnotherCentreDoesNotExist() {
        jdbc.sql("update delivery set centre_id = '11002' where id = :id")
                .param("id", delivery)
                .update();

        assertThat(fault(post(report())))
                .containsExactly("Client badRequest", "/ReportStatus/aboutCase/deliveryId deliveryUnknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<at>2026-11-23T09:30:00+01:00</at>|<at>2026-11-23T11:00:00Z</at>|/aboutCase/at inTheFuture",
                "<at>2026-11-23T09:30:00+01:00</at>|<at>2020-01-01T00:00:00Z</at>|/aboutCase/at beforeDelivery",
                "<at>2026-11-23T09:30:00+01:00</at>|<at>2026-11-23T09:30:00</at>|/aboutCase/at schemaRuleBroken",
                "<at>2026-11-23T09:30:00+01:00</at>|<at>2026-02-30T09:30:00Z</at>|/aboutCase/at schemaRuleBroken",
                "<at>2026-11-23T09:30:00+01:00</at>|<when/>|/aboutCase/when elementNotAllowed",
                "<status>GEOPEND</status>|''|/aboutCase elementMissing",
                "<status>GEOPEND</status>|<status> </status>|/aboutCase/status fieldMalformed",
                "<idempotencyKey>|<idempotencyKey>a b|/idempotencyKey schemaRuleBroken",
                "</aboutCase>|</aboutCase><mood/>|/mood elementNotAllowed",
                "<aboutCase>|<aboutCase mood='1'>|/aboutCase schemaRuleBroken"
            })
    void whatIsWrongIsNamedByItsPath(String right, String wrong, String issue) {
        String payload = aCase("GEOPEND", key);
        assertThat(payload).contains(right);

        HttpResponse<String> answer = post(new Message(payload.replace(right, wrong)));

        assertThat(fault(answer)).containsExactly("Client badRequest", "/ReportStatus" + issue);
        assertThat(isSignedByTheHub(answer)).isTrue();
        assertThat(reports()).isZero();
    }

    @Test
    void aFaultNamesTheRuleAndNeverAValue() {
        HttpResponse<String> answer = post(
                new Message(aCase("GEOPEND", key, "<transferredTo>Peeters</transferredTo>")).soap(Message.SOAP_12));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(fault(answer))
                .containsExactly("Sender badRequest", "/ReportStatus/aboutCase/transferredTo schemaRuleBroken");
        assertThat(answer.body()).contains("cvc-pattern-valid").doesNotContain("Peeters");
    }

    @Test
    void aReportThatNamesNeitherDeliveryNorReferenceSaysSo() {
        String about = "<deliveryId>" + delivery + "</deliveryId>";

        HttpResponse<String> answer = post(new Message(aCase("GEOPEND", key).replace(about, "")));

        assertThat(fault(answer))
                .containsExactly("Client badRequest", "/ReportStatus/aboutCase/deliveryId fieldMalformed");
        assertThat(reports()).isZero();
    }

    @Test
    void anOperationThatIsNotThereIsNamed() {
        HttpResponse<String> answer = post(new Message("<ReadStatuses xmlns=\"" + Message.OURS + "\"/>"));

        assertThat(fault(answer)).containsExactly("Client badRequest", "/ReadStatuses operationUnknown");
        assertThat(isSignedByTheHub(answer)).isTrue();
    }

    @Test
    void faultsSpeakTheCallersLanguage() {
        HttpResponse<String> answer = send(request(PATH)
                .setHeader("Accept-Language", "nl-BE")
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(report().signedBy(Parties.READER).signed())));

        assertThat(text(answer, "title")).isEqualTo("Toestemming ontbreekt");
        assertThat(Message.find(Message.parse(answer.body()), "faultstring").getAttribute("xml:lang"))
                .isEqualTo("nl");
    }

    @Test
    void troubleOfOursIsNoFaultOfTheCallers() {
        database.take();
        HttpResponse<String> answer;
        try {
            answer = post(report());
        } finally {
            database.giveBack();
        }

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(fault(answer)).containsExactly("Server serviceUnavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        assertThat(answer.body()).doesNotContain("Exception", "sql");
    }

    @Test
    void aCommentCutsNothing() {
        HttpResponse<String> answer = post(new Message(aCase("GEO<!-- -->PEND", key)));

        assertThat(text(answer, "word")).isEqualTo("GEOPEND");
    }

    @Test
    void theDescriptionSaysWhereTheServiceIsForBothVersions() {
        HttpResponse<String> wsdl = send(request(PATH + "?wsdl"));
        String address = "http://localhost:" + port + PATH;

        NodeList addresses = Message.parse(wsdl.body()).getElementsByTagNameNS("*", "address");
        assertThat(addresses.getLength()).isEqualTo(2);
        assertThat(List.of((Element) addresses.item(0), (Element) addresses.item(1)))
                .allMatch(each -> each.getAttribute("location").equals(address));
        String schema = Message.find(Message.parse(wsdl.body()), "import").getAttribute("schemaLocation");
        assertThat(schema).startsWith(address);
        assertThat(send(request(PATH + "?" + schema.split("\\?", 2)[1])).body()).contains("name=\"ReportStatus\"");
    }

    /** A client that is made from the schema has one field for each name. */
    @Test
    void noTypeInTheDescriptionHasTwoElementsOfOneName() throws Exception {
        Document schema = SafeXml.parse(new ClassPathResource("status/soap/statuses-1.xsd").getContentAsByteArray());
        NodeList elements = schema.getElementsByTagNameNS("*", "element");

        assertThat(elements.getLength()).isPositive();
        assertThat(IntStream.range(0, elements.getLength())
                        .mapToObj(i -> (Element) elements.item(i))
                        .map(element -> typeOf(element) + element.getAttribute("name")))
                .doesNotHaveDuplicates();
    }

    /** The path of the named things that an element of a schema stands in. */
    private static String typeOf(Element element) {
        return Stream.<Node>iterate(element, Objects::nonNull, Node::getParentNode)
                .skip(1)
                .filter(node -> node instanceof Element parent && parent.hasAttribute("name"))
                .map(node -> ((Element) node).getAttribute("name") + "/")
                .collect(Collectors.joining());
    }
}

package be.cpasonline.hub.transport.soap;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.testing.TestCertificates;
import be.cpasonline.hub.testing.TestPackages;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.wss4j.dom.WSConstants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which answers count where only signed ones do. */
class AnswerProofTest {
    private static final Pattern BODY = Pattern.compile("(?s)<s:Body.*</s:Body>");
    private static final String FORGED = Soap.FILED.replace("MS-2026-000123", "FORGED");

    @TempDir
    static Path folder;

    private static TestPackages hub;
    private static TestCertificates certificates;

    private WireMockServer server;
    private Adapter adapter;

    @BeforeAll
    static void openHub() {
        hub = Soap.hub(folder.resolve("packages"));
        certificates = new TestCertificates(folder);
        certificates.signer("package");
        certificates.signer("stranger");
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
        adapter = Soap.adapter(
                hub,
                Soap.options(
                        server.baseUrl(),
                        options -> options.put("answerCertificates", certificates.certificate("package"))),
                Soap.files(Soap.SOAP_1_1),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        adapter.close();
        server.stop();
    }

    @Test
    void whatThePackageSignedCounts() {
        answer(200, SignedAnswer.GOOD.around(certificates, Soap.FILED));

        assertThat(adapter.deliver(Soap.delivery()).stage()).isEqualTo(Stage.FILED);
    }

    @Test
    void aSignedFaultCounts() {
        answer(
                500,
                SignedAnswer.GOOD.around(
                        certificates,
                        "<s:Fault><faultcode>s:Server</faultcode><faultstring/><detail><code>F10</code></detail>"
                                + "</s:Fault>"));

        assertThat(failure().kind()).isEqualTo(FailureKind.REFUSED);
    }

    @Test
    void whatIsNotSignedDoesNotCount() {
        assertNotTrusted(Soap.envelope(SoapVersion.V1_1, "", Soap.FILED));
    }

    @Test
    void whatWasChangedDoesNotCount() {
        assertNotTrusted(
                SignedAnswer.GOOD.around(certificates, Soap.FILED).replace("MS-2026-000123", "MS-2026-000666"));
    }

    @Test
    void aStrangersSignatureDoesNotCount() {
        assertNotTrusted(SignedAnswer.GOOD.by("stranger").around(certificates, Soap.FILED));
    }

    @Test
    void anOldAnswerDoesNotCountWhateverItSaysOfItself() {
        assertNotTrusted(SignedAnswer.GOOD
                .aged(Duration.ofMinutes(6), Duration.ofHours(1))
                .around(certificates, Soap.FILED));
    }

    @Test
    void anAnswerThatSaysThatItHasEndedDoesNotCount() {
        assertNotTrusted(SignedAnswer.GOOD
                .aged(Duration.ofMinutes(2), Duration.ofMinutes(1))
                .around(certificates, Soap.FILED));
    }

    @Test
    void anAnswerOfTomorrowDoesNotCount() {
        assertNotTrusted(SignedAnswer.GOOD
                .aged(Duration.ofMinutes(-2), Duration.ofMinutes(5))
                .around(certificates, Soap.FILED));
    }

    @Test
    void aBodyWithoutItsTimeDoesNotCount() {
        assertNotTrusted(SignedAnswer.GOOD.signing("Body").around(certificates, Soap.FILED));
    }

    @Test
    void aTimeWithoutItsBodyDoesNotCount() {
        assertNotTrusted(SignedAnswer.GOOD.signing("Timestamp").around(certificates, Soap.FILED));
    }

    @Test
    void anAlgorithmThatIsBrokenDoesNotCount() {
        assertNotTrusted(SignedAnswer.GOOD.with(WSConstants.RSA_SHA1).around(certificates, Soap.FILED));
    }

    @Test
    void aSignedBodyThatWasMovedAsideDoesNotVouchForAnother() {
        String good = SignedAnswer.GOOD.around(certificates, Soap.FILED);
        String signed = body(good);

        assertNotTrusted(moved(good, signed, "<s:Body>" + FORGED + "</s:Body>"));
    }

    @Test
    void aForgedBodyWithTheSameIdDoesNotCount() {
        String good = SignedAnswer.GOOD.around(certificates, Soap.FILED);
        String signed = body(good);

        assertNotTrusted(moved(good, signed, signed.replace(Soap.FILED, FORGED)));
    }

    @Test
    void aSignedBodyBesideAForgedOneDoesNotCount() {
        String good = SignedAnswer.GOOD.around(certificates, Soap.FILED);

        answer(200, good.replace(body(good), "<s:Body>" + FORGED + "</s:Body>" + body(good)));

        assertThat(failure().kind()).isEqualTo(FailureKind.UNCERTAIN);
    }

    @Test
    void aTimeThatWasMovedAsideDoesNotVouchForAnother() {
        String old = SignedAnswer.GOOD
                .aged(Duration.ofMinutes(6), Duration.ofMinutes(5))
                .around(certificates, Soap.FILED);
        String fresh = SignedAnswer.GOOD.around(certificates, Soap.FILED);
        Pattern time = Pattern.compile("(?s)<wsu:Timestamp.*</wsu:Timestamp>");
        Matcher signed = time.matcher(old);
        Matcher unsigned = time.matcher(fresh);
        assertThat(signed.find() && unsigned.find()).isTrue();

        assertNotTrusted(old.replace(signed.group(), unsigned.group())
                .replace(
                        "</s:Header>",
                        "<w:old xmlns:w='urn:w' xmlns:wsu='" + WSConstants.WSU_NS + "' xmlns:wsse='"
                                + WSConstants.WSSE_NS
                                + "'>" + signed.group()
                                + "</w:old></s:Header>"));
    }

    private static String body(String envelope) {
        Matcher found = BODY.matcher(envelope);
        assertThat(found.find()).isTrue();
        assertThat(found.group()).contains(Soap.FILED);
        return found.group();
    }

    private static String moved(String envelope, String signed, String forged) {
        return envelope.replace(signed, forged)
                .replace("</s:Header>", "<w:old xmlns:w='urn:w'>" + signed + "</w:old></s:Header>");
    }

    private void assertNotTrusted(String envelope) {
        answer(200, envelope);
        AdapterFailure failure = failure();

        assertThat(failure.kind()).isEqualTo(FailureKind.UNCERTAIN);
        assertThat(failure.code()).isEqualTo("answerNotTrusted");
        assertThat(failure).hasMessageNotContaining("FORGED");
    }

    private AdapterFailure failure() {
        return catchThrowableOfType(AdapterFailure.class, () -> adapter.deliver(Soap.delivery()));
    }

    private void answer(int status, String body) {
        server.stubFor(post(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "text/xml; charset=utf-8")
                        .withBody(body)));
    }
}

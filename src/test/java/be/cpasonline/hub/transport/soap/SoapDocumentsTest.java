package be.cpasonline.hub.transport.soap;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestPackages;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents beside the envelope. */
class SoapDocumentsTest {
    private static final byte[] BILL = "%PDF-1.7 a bill".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    static Path folder;

    private static TestPackages hub;

    private WireMockServer server;
    private Adapter adapter;

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
        adapter = adapter(Soap.SOAP_1_1, options -> {});
    }

    @AfterEach
    void close() {
        adapter.close();
        server.stop();
    }

    @ParameterizedTest
    @EnumSource
    void documentsGoAsPartsThatThePayloadIncludes(SoapVersion version) throws MessagingException, IOException {
        adapter.close();
        adapter = adapter(version == SoapVersion.V1_1 ? Soap.SOAP_1_1 : Soap.SOAP_1_2, options -> {});
        answer(version);
        Attachment first = bill();
        Attachment second = bill();

        assertThat(adapter.deliver(Soap.delivery(first, second)).stage()).isEqualTo(Stage.FILED);

        var request = server.getAllServeEvents().getFirst().getRequest();
        var type = new ContentType(request.getHeader("Content-Type"));
        assertThat(type.getBaseType()).isEqualTo("multipart/related");
        assertThat(type.getParameter("type")).isEqualTo("application/xop+xml");
        assertThat(type.getParameter("start-info")).isEqualTo(version.mediaType());
        assertThat(type.getParameter("action")).isEqualTo(version == SoapVersion.V1_1 ? null : "urn:example:Submit");
        assertThat(request.getHeader("SOAPAction"))
                .isEqualTo(version == SoapVersion.V1_1 ? "\"urn:example:Submit\"" : null);
        assertThat(request.getHeader("Content-Length")).isEqualTo(Integer.toString(request.getBody().length));
        var parts = new MimeMultipart(new ByteArrayDataSource(request.getBody(), type.toString()));
        assertThat(parts.getCount()).isEqualTo(3);
        var root = (MimeBodyPart) parts.getBodyPart(0);
        assertThat(root.getContentID()).isEqualTo(type.getParameter("start"));
        assertThat(new ContentType(root.getContentType()).getParameter("type")).isEqualTo(version.mediaType());
        assertThat(new String(root.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("href=\"cid:" + first.description().id() + "\"></xop:Include></p:document>");
        assertDocument(parts, first);
        assertDocument(parts, second);
        assertThat(request.getBodyAsString()).doesNotContain("facture Exemple");
    }

    @Test
    void anApplicationWithoutDocumentsGoesAlone() {
        answer(SoapVersion.V1_1);
        adapter.deliver(Soap.delivery());

        assertThat(server.getAllServeEvents().getFirst().getRequest().getHeader("Content-Type"))
                .startsWith("text/xml");
    }

    static Stream<Delivery> misfits() {
        Attachment one = bill();
        Attachment other = bill();
        String included = Soap.include(one);
        return Stream.of(
                Soap.delivery(Soap.payload("submit"), one),
                Soap.delivery(Soap.payload("submit", one, other), one),
                Soap.delivery(Soap.payload("submit", one, one), one),
                Soap.delivery(Soap.payload("submit", one), one, other),
                Soap.delivery(Soap.payload("submit", one)),
                Soap.delivery(Soap.payload("submit", one).replace(included, included.replace("\n</", "x</")), one),
                Soap.delivery(Soap.payload("submit", one).replace(included, included.replace("\n</", "<x/></")), one),
                Soap.delivery(Soap.payload("submit", one).replace("cid:", "http:"), one));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void documentsAndPlacesThatDoNotFitAreNotSent(Delivery delivery) {
        AdapterFailure failure = failure(adapter, delivery);

        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(failure.code()).isEqualTo("payloadUnusable");
        server.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void withoutTheOptionNoDocumentGoes() {
        adapter.close();
        adapter = adapter(Soap.SOAP_1_1, options -> options.remove("documents"));

        assertThat(failure(adapter, Soap.delivery(bill())).code()).isEqualTo("payloadUnusable");
        server.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void aDocumentThatCannotBeOpenedStopsTheDeliveryBeforeAnythingIsSent() {
        AdapterFailure failure = failure(adapter, Soap.delivery(Deliveries.document(5, () -> {
            throw new UncheckedIOException(new IOException("Exemple"));
        })));

        assertThat(failure.kind()).isEqualTo(FailureKind.TRANSIENT);
        assertThat(failure.code()).isEqualTo("documentUnreadable");
        assertThat(failure).hasMessageNotContaining("Exemple");
    }

    @ParameterizedTest
    @ValueSource(longs = {99_999, 1_000_001})
    void aDocumentThatIsNotAsLongAsRegisteredIsUncertainOnceItsBeginningLeft(long registered) {
        answer(SoapVersion.V1_1);
        AdapterFailure failure = failure(
                adapter,
                Soap.delivery(Deliveries.document(registered, () -> new ByteArrayInputStream(new byte[100_000]))));

        assertThat(failure.kind()).isEqualTo(FailureKind.UNCERTAIN);
        assertThat(failure.detail()).contains("than was registered");
    }

    private static void assertDocument(MimeMultipart parts, Attachment attachment)
            throws MessagingException, IOException {
        var part =
                (MimeBodyPart) parts.getBodyPart("<" + attachment.description().id() + ">");
        assertThat(part.getContentType()).isEqualTo("application/pdf");
        assertThat(part.getInputStream().readAllBytes()).isEqualTo(BILL);
    }

    private static Attachment bill() {
        return Deliveries.document(BILL.length, () -> new ByteArrayInputStream(BILL));
    }

    private Adapter adapter(String binding, Consumer<Map<String, Object>> change) {
        return Soap.adapter(
                hub,
                Soap.options(server.baseUrl(), options -> {
                    options.put("documents", SoapOptions.Handover.MTOM);
                    change.accept(options);
                }),
                Soap.files(binding),
                Clock.systemUTC());
    }

    private void answer(SoapVersion version) {
        server.stubFor(post(anyUrl())
                .willReturn(aResponse()
                        .withHeader("Content-Type", version.mediaType())
                        .withBody(Soap.envelope(version, "", Soap.FILED))));
    }

    private static AdapterFailure failure(Adapter adapter, Delivery delivery) {
        return catchThrowableOfType(AdapterFailure.class, () -> adapter.deliver(delivery));
    }
}

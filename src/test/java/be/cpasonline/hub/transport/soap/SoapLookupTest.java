package be.cpasonline.hub.transport.soap;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Recognises;
import be.cpasonline.hub.testing.TestPackages;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the package can be asked what it has. */
class SoapLookupTest {
    private static final UUID KEY = UUID.fromString("0193a1b2-0000-7000-8000-000000000001");

    @TempDir
    static Path folder;

    private static TestPackages hub;

    private WireMockServer server;
    private @Nullable Adapter adapter;

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
        if (adapter != null) {
            adapter.close();
        }
        server.stop();
    }

    @Test
    void whatThePackageHasIsFoundByTheKey() {
        answer(200, Soap.FILED);

        assertThat(asking().find(KEY)).contains(new Acknowledgement(Stage.FILED, Optional.of("MS-2026-000123")));

        server.verify(
                1,
                postRequestedFor(anyUrl())
                        .withHeader("SOAPAction", equalTo("\"urn:example:Find\""))
                        .withRequestBody(containing("<key>" + KEY + "</key>")));
        // As the id of the message the key would look like the delivery itself.
        server.verify(1, postRequestedFor(anyUrl()).withRequestBody(notContaining("urn:uuid:" + KEY)));
    }

    @Test
    void onlyThePackagesOwnCodeSaysThatItHasNothing() {
        answer(500, fault("F99"));

        assertThat(asking().find(KEY)).isEmpty();
    }

    @Test
    void thePackageMaySayItInAnOrdinaryAnswer(@TempDir Path other) {
        answer(200, "<aanvraag><status>F99</status></aanvraag>");
        try (var hub = Soap.hub(other, "/aanvraag/status")) {
            assertThat(asking(hub).find(KEY)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"F10, REFUSED", "F20, TRANSIENT", "F98, UNCERTAIN"})
    void anyOtherFaultTellsNothing(String code, FailureKind kind) {
        answer(500, fault(code));

        assertThat(failure(asking()).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"404, text/html, <html/>", "200, text/html, <html/>", "404, application/json, {}", "503, text/xml, ''"})
    void whatIsNoSoapAnswerTellsNothing(int status, String type, String body) {
        server.stubFor(post(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", type)
                        .withBody(body)));

        assertThat(failure(asking())).isNotNull();
    }

    @Test
    void anAnswerThatIsNotUnderstoodTellsNothing() {
        answer(200, "<aanvraag><status>PERHAPS</status></aanvraag>");

        assertThat(failure(asking()).kind()).isEqualTo(FailureKind.UNCERTAIN);
    }

    @Test
    void withoutAnOperationItCannotBeAsked() {
        assertThat(failure(open(hub, options -> {})).code()).isEqualTo("lookupNotConfigured");
        server.verify(0, postRequestedFor(anyUrl()));
    }

    private Recognises asking() {
        return asking(hub);
    }

    private Recognises asking(TestPackages packages) {
        return open(packages, options -> {
            options.put("lookupOperation", "Find");
            options.put("lookupNotFound", "F99");
        });
    }

    private Recognises open(TestPackages packages, Consumer<Map<String, Object>> change) {
        Adapter open = Soap.adapter(
                packages, Soap.options(server.baseUrl(), change), Soap.files(Soap.SOAP_1_1), Clock.systemUTC());
        adapter = open;
        return (Recognises) open;
    }

    private void answer(int status, String content) {
        server.stubFor(post(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "text/xml")
                        .withBody(Soap.envelope(SoapVersion.V1_1, "", content))));
    }

    private static String fault(String code) {
        return "<s:Fault><faultcode>s:Server</faultcode><faultstring/><detail><code>" + code
                + "</code></detail></s:Fault>";
    }

    private static AdapterFailure failure(Recognises asked) {
        return catchThrowableOfType(AdapterFailure.class, () -> asked.find(KEY));
    }
}

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
import be.cpasonline.hub.testing.TestCertificates;
import be.cpasonline.hub.testing.TestPackages;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides show certificates. */
class SoapTlsTest {
    @TempDir
    static Path folder;

    private static TestPackages hub;
    private static TestCertificates certificates;

    private WireMockServer server;
    private @Nullable Adapter adapter;

    @BeforeAll
    static void openHub() {
        hub = Soap.hub(folder.resolve("packages"));
        certificates = new TestCertificates(folder);
        certificates.authority("authority");
        certificates.authority("stranger");
        certificates.make("good", "authority", "san=ip:127.0.0.1", 1);
        certificates.make("client", "authority", "san=dns:hub.example", 1);
    }

    @AfterAll
    static void closeHub() {
        hub.close();
    }

    @BeforeEach
    void open() {
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(certificates.keyStore("good"))
                .keystorePassword(TestCertificates.PASSWORD)
                .keyManagerPassword(TestCertificates.PASSWORD)
                .keystoreType("PKCS12")
                .needClientAuth(true)
                .trustStorePath(certificates.trustStore("authority"))
                .trustStorePassword(TestCertificates.PASSWORD));
        server.start();
        server.stubFor(post(anyUrl())
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/xml")
                        .withBody(Soap.envelope(SoapVersion.V1_1, "", Soap.FILED))));
    }

    @AfterEach
    void close() {
        if (adapter != null) {
            adapter.close();
        }
        server.stop();
    }

    @Test
    void theHubShowsItsCertificate() {
        assertThat(adapter(SoapTlsTest::mutual).deliver(Soap.delivery()).stage())
                .isEqualTo(Stage.FILED);
    }

    @Test
    void withoutItsCertificateNothingIsTaken() {
        AdapterFailure failure =
                failure(adapter(options -> options.put("trustedCertificates", certificates.certificate("authority"))));

        assertThat(failure.code()).isIn("tlsRefused", "unreachable", "noAnswer");
        server.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void aServerOfAnUnknownAuthorityIsNotSpokenTo() {
        AdapterFailure failure = failure(adapter(options -> {
            mutual(options);
            options.put("trustedCertificates", certificates.certificate("stranger"));
        }));

        assertThat(failure.code()).isEqualTo("tlsUnknownAuthority");
        server.verify(0, postRequestedFor(anyUrl()));
    }

    private static void mutual(Map<String, Object> options) {
        options.put("trustedCertificates", certificates.certificate("authority"));
        options.put("clientCertificate", certificates.certificate("client"));
        options.put("clientKey", certificates.key("client"));
    }

    private Adapter adapter(Consumer<Map<String, Object>> change) {
        Adapter open = Soap.adapter(
                hub,
                Soap.options("https://127.0.0.1:" + server.httpsPort(), change),
                Soap.files(Soap.SOAP_1_1),
                Clock.systemUTC());
        adapter = open;
        return open;
    }

    private static AdapterFailure failure(Adapter adapter) {
        return catchThrowableOfType(AdapterFailure.class, () -> adapter.deliver(Soap.delivery()));
    }
}

package be.cpasonline.hub.transport.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestCertificates;
import be.cpasonline.hub.testing.TestPackages;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who the hub is for a package, and whom it believes. */
class RestCredentialsTest {
    @TempDir
    static Path folder;

    private static TestPackages hub;
    private static TestCertificates certificates;

    private @Nullable WireMockServer server;
    private @Nullable Adapter adapter;

    @BeforeAll
    static void openHub() {
        hub = new TestPackages(TestPackages.DELIVERED, Map.of());
        certificates = new TestCertificates(folder);
        certificates.authority("authority");
        certificates.authority("stranger");
        certificates.make("good", "authority", "san=ip:127.0.0.1", 1);
        certificates.make("expired", "authority", "san=ip:127.0.0.1", 10);
        certificates.make("named", "authority", "san=dns:other.example", 1);
        certificates.make("client", "authority", "san=dns:hub.example", 1);
    }

    @AfterAll
    static void closeHub() {
        hub.close();
    }

    @AfterEach
    void close() {
        if (adapter != null) {
            adapter.close();
        }
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void anApiKeyGoesInItsHeader() {
        Delivery delivery = Deliveries.of();
        over(http(), options -> {
                    options.put("apiKeyHeader", "X-Api-Key");
                    options.put("apiKey", "k3y");
                })
                .deliver(delivery);

        server().verify(postRequestedFor(urlEqualTo("/dossiers")).withHeader("X-Api-Key", equalTo("k3y")));
    }

    @Test
    void basicCredentialsAreUtf8() {
        over(http(), options -> {
                    options.put("username", "hub");
                    options.put("password", "pässword");
                })
                .deliver(Deliveries.of());

        server().verify(postRequestedFor(urlEqualTo("/dossiers"))
                .withHeader("Authorization", equalTo("Basic aHViOnDDpHNzd29yZA==")));
    }

    @Test
    void aServerWithATrustedCertificateIsSpokenTo() {
        assertThat(over(tls("good"), trusting("authority"))
                        .deliver(Deliveries.of())
                        .stage())
                .isEqualTo(Stage.FILED);
    }

    @Test
    void anExpiredCertificateIsForTheOperator() {
        assertRefused(over(tls("expired"), trusting("authority")), "tlsExpired");
    }

    @Test
    void aCertificateForAnotherNameIsForTheOperator() {
        assertRefused(over(tls("named"), trusting("authority")), "tlsWrongName");
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsForTheOperator() {
        assertRefused(over(tls("good"), trusting("stranger")), "tlsUnknownAuthority");
    }

    @Test
    void theHubShowsItsCertificate() {
        Adapter adapter = over(
                tls("good")
                        .needClientAuth(true)
                        .trustStorePath(certificates.trustStore("authority"))
                        .trustStorePassword(TestCertificates.PASSWORD),
                trusting("authority").andThen(options -> {
                    options.put("clientCertificate", certificates.certificate("client"));
                    options.put("clientKey", certificates.key("client"));
                }));

        assertThat(adapter.deliver(Deliveries.of()).stage()).isEqualTo(Stage.FILED);
    }

    /** With TLS 1.3 the server's refusal may cross the hub's first bytes: then it is only seen that the connection ended. */
    @Test
    void withoutItsCertificateNothingIsTaken() {
        AdapterFailure failure = refused(
                over(
                        tls("good")
                                .needClientAuth(true)
                                .trustStorePath(certificates.trustStore("authority"))
                                .trustStorePassword(TestCertificates.PASSWORD),
                        trusting("authority")),
                Deliveries.of());

        assertThat(failure.code()).isIn("tlsRefused", "unreachable", "noAnswer");
        server().verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void whatThePersonDidLaterGoesToItsOwnPath() {
        Adapter adapter = over(http(), options -> {
            options.put("additionPath", "/dossiers/{reference}/additions");
            options.put("withdrawalPath", "/withdrawals/{key}");
        });
        UUID original = UUID.randomUUID();

        adapter.deliver(about(Delivery.Kind.ADDITION, original, Optional.of("CAR-1")));
        adapter.deliver(about(Delivery.Kind.WITHDRAWAL, original, Optional.empty()));

        server().verify(postRequestedFor(urlEqualTo("/dossiers/CAR-1/additions")));
        server().verify(postRequestedFor(urlEqualTo("/withdrawals/" + original)));
    }

    @Test
    void whatNeedsAReferenceThatThePackageDidNotGiveIsNotSent() {
        Adapter adapter = over(http(), options -> options.put("additionPath", "/dossiers/{reference}/additions"));

        assertThat(refused(adapter, about(Delivery.Kind.ADDITION, UUID.randomUUID(), Optional.empty()))
                        .code())
                .isEqualTo("referenceMissing");
        assertThat(refused(adapter, about(Delivery.Kind.WITHDRAWAL, UUID.randomUUID(), Optional.empty()))
                        .code())
                .isEqualTo("withdrawalNotConfigured");
        server().verify(0, postRequestedFor(anyUrl()));
    }

    private static Delivery about(Delivery.Kind kind, UUID original, Optional<String> reference) {
        Delivery delivery = Deliveries.of();
        return new Delivery(
                delivery.id(),
                1,
                kind,
                Optional.of(new Delivery.Original(original, reference)),
                delivery.application(),
                delivery.payload(),
                delivery.attachments(),
                false,
                delivery.progress());
    }

    private void assertRefused(Adapter adapter, String code) {
        AdapterFailure failure = refused(adapter, Deliveries.of());
        assertThat(failure.code())
                .as("%s %s", failure.detail(), failure.getCause())
                .isEqualTo(code);
        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
        server().verify(0, postRequestedFor(anyUrl()));
    }

    private static AdapterFailure refused(Adapter adapter, Delivery delivery) {
        return catchThrowableOfType(AdapterFailure.class, () -> adapter.deliver(delivery));
    }

    private Adapter over(WireMockConfiguration configuration, Consumer<Map<String, Object>> options) {
        WireMockServer started = new WireMockServer(configuration.bindAddress("127.0.0.1"));
        started.start();
        started.stubFor(any(anyUrl())
                .willReturn(okJson("{\"dossierNumber\":\"CAR-1\",\"state\":\"OPENED\"}")
                        .withStatus(201)));
        server = started;
        String endpoint = started.isHttpsEnabled()
                ? "https://127.0.0.1:" + started.httpsPort()
                : "http://127.0.0.1:" + started.port();
        Adapter open = Rest.adapter(hub, Rest.options(endpoint, options), Clock.systemUTC());
        adapter = open;
        return open;
    }

    private WireMockServer server() {
        return Objects.requireNonNull(server);
    }

    private static WireMockConfiguration http() {
        return WireMockConfiguration.options().dynamicPort();
    }

    private static WireMockConfiguration tls(String name) {
        return WireMockConfiguration.options()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(certificates.keyStore(name))
                .keystorePassword(TestCertificates.PASSWORD)
                .keyManagerPassword(TestCertificates.PASSWORD)
                .keystoreType("PKCS12");
    }

    private static Consumer<Map<String, Object>> trusting(String name) {
        return options -> options.put("trustedCertificates", certificates.certificate(name));
    }
}

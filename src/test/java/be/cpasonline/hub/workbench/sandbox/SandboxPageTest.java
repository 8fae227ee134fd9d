package be.cpasonline.hub.workbench.sandbox;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.platform.language.CallerLanguage;
import be.cpasonline.hub.workbench.run.HubApi;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a browser without scripts gets it, before a server that answers as a hub does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxPageTest {
    private final HttpClient browser = HttpClient.newHttpClient();
    private final WireMockServer hub = new WireMockServer(options().dynamicPort());

    @SuppressWarnings("NullAway.Init")
    private HubApi api;

    @BeforeAll
    void begin() {
        hub.start();
        hub.stubFor(post("/oauth2/token").willReturn(okJson("{\"access_token\":\"t\"}")));
        hub.stubFor(post("/api/v1/applications")
                .willReturn(okJson("{\"reference\":\"NAM-1\"}").withStatus(201)));
        api = HubApi.at(hub.baseUrl(), hub.baseUrl());
    }

    @AfterAll
    void end() {
        hub.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "sftp", "mail", "pull", "other"})
    void everyLanguageHasEveryText(String transport) throws Exception {
        Desk desk = desk(transport);
        for (Fault fault : Fault.values()) {
            desk.exchanges().add(number -> exchange(number, Exchange.Caller.HUB, fault));
            desk.exchanges().add(number -> exchange(number, Exchange.Caller.PACKAGE, fault));
        }
        desk.sender().send();
        try (PageServer server = new PageServer(0, desk, Map.of())) {
            for (Locale language : CallerLanguage.KNOWN) {
                HttpResponse<String> page = get(server, "/?lang=" + language.toLanguageTag());

                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body())
                        .contains("lang=\"" + language.toLanguageTag() + "\"", "Voorbeeldpakket", "NAM-1", "&lt;b&gt;")
                        .doesNotContain("<b>");
            }
        }
    }

    @Test
    void theButtonsSendAndSwitchAndOtherSitesMayNot() throws Exception {
        Desk desk = desk("rest");
        try (PageServer server = new PageServer(0, desk, Map.of())) {
            assertThat(submit(server, "/send", "lang=nl", "same-origin")
                            .headers()
                            .firstValue("Location"))
                    .hasValue("/?lang=nl");
            assertThat(desk.letters().latest()).hasSize(1);

            assertThat(submit(server, "/fault", "lang=fr&fault=lost", "same-origin")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(desk.faults().now()).isEqualTo(Fault.LOST_ANSWER);
            assertThat(get(server, "/?lang=fr").body()).contains("value=\"lost\" checked=\"checked\"");

            assertThat(submit(server, "/pace", "lang=fr&pace=often", "same-origin")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(submit(server, "/send", "lang=nl", "cross-site").statusCode())
                    .isEqualTo(403);
            assertThat(desk.letters().latest()).hasSize(1);
        }
    }

    private Desk desk(String transport) {
        var casePackage = new PackageInTheMaking(
                Path.of("/somewhere/voorbeeld"), "Voorbeeldpakket", transport, Set.of(), Map.of());
        Letters letters = new Letters(each -> {});
        return new Desk(
                casePackage,
                new SandboxPorts(8090),
                !transport.equals("other"),
                new FaultSwitch(),
                new Exchanges(each -> {}),
                letters,
                new Sender(api, new Inventor(1, false), letters, Clock.systemUTC()),
                new Watch(api, letters, each -> {}),
                Optional.empty());
    }

    private static Exchange exchange(long number, Exchange.Caller caller, Fault fault) {
        return new Exchange(
                number,
                caller,
                Instant.parse("2026-11-20T10:15:30Z"),
                Duration.ofMillis(5),
                "POST http://localhost/x",
                List.of("A: b"),
                "<b>",
                Optional.of(new Exchange.Answer("201", List.of(), "{}")).filter(any -> fault.reachesThePackage()),
                fault);
    }

    private HttpResponse<String> get(PageServer server, String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri(server, path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> submit(PageServer server, String path, String form, String from)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(uri(server, path))
                        .header("Sec-Fetch-Site", from)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI uri(PageServer server, String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }
}

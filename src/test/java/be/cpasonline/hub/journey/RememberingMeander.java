package be.cpasonline.hub.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import java.nio.file.Path;
import org.springframework.http.HttpStatus;

/** A Meander in the test's own process: takes one application, and tells from then on that it has it. */
final class RememberingMeander implements AutoCloseable {
    private static final String TAKEN = "taken";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    RememberingMeander() {
        server.start();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(xml(404, "<fout><code>F04</code></fout>")));
        server.stubFor(post(urlPathEqualTo("/meander/aanvragen"))
                .inScenario("one")
                .willSetStateTo(TAKEN)
                .willReturn(has(201, "ONTVANGEN")));
        server.stubFor(
                post(urlPathMatching("/meander/aanvragen/M-1/afsluiting")).willReturn(has(200, "GEREGISTREERD")));
        server.stubFor(get(urlPathEqualTo("/meander/aanvragen"))
                .inScenario("one")
                .whenScenarioStateIs(TAKEN)
                .willReturn(has(200, "GEREGISTREERD")));
    }

    /** How many applications it has taken in. */
    long taken() {
        return server.getAllServeEvents().stream()
                .filter(event -> event.getRequest().getMethod().equals(RequestMethod.POST))
                .filter(event -> event.getResponse().getStatus() == HttpStatus.CREATED.value())
                .count();
    }

    /** Answers nothing but that it is busy. */
    void goesDown() {
        server.stubFor(any(anyUrl())
                .atPriority(1)
                .withId(java.util.UUID.nameUUIDFromBytes(new byte[] {1}))
                .willReturn(aResponse().withStatus(503)));
    }

    void comesBack() {
        server.removeStub(java.util.UUID.nameUUIDFromBytes(new byte[] {1}));
    }

    /** The file of Ghent, which uses it. */
    String centreFile(Path secret) {
        return """
                nis: "44021"
                languages: [nl]
                package: meander
                options:
                  endpoint: %s/meander
                  username: hub
                  password: file:%s
                """.formatted(server.baseUrl(), secret);
    }

    @Override
    public void close() {
        server.stop();
    }

    private static ResponseDefinitionBuilder has(int status, String state) {
        return xml(status, "<aanvraag><nummer>M-1</nummer><status>" + state + "</status></aanvraag>");
    }

    private static ResponseDefinitionBuilder xml(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/xml")
                .withBody(body);
    }
}

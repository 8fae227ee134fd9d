package be.cpasonline.hub.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import be.cpasonline.hub.workbench.process.Ports;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;

/** A server that speaks like Carillon and does as a test tells it. */
final class Neighbour implements AutoCloseable {
    private static final String DOSSIERS = "/carillon/dossiers";

    private final int port = Ports.free();
    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").port(port));

    Neighbour() {
        server.start();
        lets();
        answers(opened());
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Its sign-on lets the hub in. */
    void lets() {
        server.stubFor(post("/oauth/token").willReturn(okJson("{\"access_token\":\"t\",\"token_type\":\"Bearer\"}")));
    }

    /** Its sign-on knows the hub no longer. */
    void letsNobodyIn() {
        server.stubFor(post("/oauth/token").willReturn(aResponse().withStatus(401)));
        answers(aResponse().withStatus(401));
    }

    void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(post(DOSSIERS).willReturn(answer));
    }

    /** It opens a dossier. */
    static ResponseDefinitionBuilder opened() {
        return opened("CAR-2026-000001");
    }

    /** A dossier exists, under this number. */
    static ResponseDefinitionBuilder opened(String number) {
        return aResponse()
                .withStatus(201)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"dossierNumber\":\"%s\",\"state\":\"OPENED\"}".formatted(number));
    }

    /** It is not there. */
    void goesDown() {
        server.stop();
    }

    void comesBack() {
        server.start();
    }

    /** The dossiers that it was sent, in the order in which they came. */
    List<LoggedRequest> dossiers() {
        return server.findAll(postRequestedFor(urlEqualTo(DOSSIERS)));
    }

    void forgetRequests() {
        server.resetRequests();
    }

    @Override
    public void close() {
        server.stop();
    }
}

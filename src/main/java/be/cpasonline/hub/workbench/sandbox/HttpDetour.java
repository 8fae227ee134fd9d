package be.cpasonline.hub.workbench.sandbox;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;

/** Stands before one server, of the package or the hub; certificates of that server are not checked. */
final class HttpDetour implements AutoCloseable {
    private final WireMockServer server;

    /**
     * Starts it, for this machine only.
     *
     * @param port where it listens; 0 for any
     * @param origin of the server: scheme, host and port
     */
    HttpDetour(int port, URI origin, Interception interception) {
        server = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .port(port)
                .disableRequestJournal()
                .extensions(interception));
        server.stubFor(any(anyUrl()).willReturn(aResponse().proxiedFrom(origin.toString())));
        server.start();
    }

    /** What is called instead of the server. */
    String address() {
        return "http://localhost:" + server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}

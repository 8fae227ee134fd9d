package be.cpasonline.hub.workbench.sandbox;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;

/** Stands between the hub and one server of the package; certificates of that server are not checked. */
final class Detour implements AutoCloseable {
    private final WireMockServer server;

    /**
     * Starts it, for this machine only.
     *
     * @param origin of the package's server: scheme, host and port
     */
    Detour(URI origin, Interception interception) {
        server = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .extensions(interception));
        server.stubFor(any(anyUrl()).willReturn(aResponse().proxiedFrom(origin.toString())));
        server.start();
    }

    /** What the hub calls instead of the package's server. */
    String address() {
        return "http://localhost:" + server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}

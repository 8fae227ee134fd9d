package be.cpasonline.hub.workbench.packages;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The server of a simulated package, for this machine only unless {@link #ADDRESS} says otherwise; it can be down for a while, and then it refuses connections. */
final class PackageServer implements AutoCloseable {
    /** The system property that names the address to listen on. */
    static final String ADDRESS = "workbench.address";

    /** So that the answer to who asked for the pause still leaves. */
    private static final long BEFORE_PAUSE_MILLIS = 300;

    private final WireMockServer server;
    private final int port;
    // No daemon: while the server is down this thread keeps the process alive.
    private final ScheduledExecutorService pauses = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("pause").factory());

    PackageServer(int port, PackageBehaviour behaviour) {
        server = new WireMockServer(options()
                .bindAddress(System.getProperty(ADDRESS, "127.0.0.1"))
                .port(port)
                .disableRequestJournal()
                .extensions(behaviour));
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(behaviour.getName())));
        server.start();
        this.port = server.port();
        behaviour.pausedBy(this::pause);
    }

    String url() {
        return "http://localhost:" + port;
    }

    private void pause(Duration duration) {
        var unused = pauses.schedule(server::stop, BEFORE_PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        unused = pauses.schedule(server::start, BEFORE_PAUSE_MILLIS + duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        pauses.shutdownNow();
        server.stop();
    }
}

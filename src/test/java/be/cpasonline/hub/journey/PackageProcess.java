package be.cpasonline.hub.journey;

import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.process.ChildProcess;
import be.cpasonline.hub.workbench.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A simulated package in a process of its own. */
final class PackageProcess implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final int port = Ports.free();
    private final ChildProcess process;

    PackageProcess(String name, Path folder, Path keys) {
        this.name = name;
        process = ChildProcess.start(new ChildJvm(
                List.of(
                        "simulated-package",
                        "--package=" + name,
                        "--port=" + port,
                        "--memory=" + folder.resolve(name + ".tsv"),
                        "--keys=" + keys),
                List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"),
                Map.of(),
                Path.of("target", "journey", name + ".log")));
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> dossiers() != null);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** What it remembers. */
    List<JsonNode> dossiers() {
        return JSON.readTree(call("GET", "dossiers", "").body())
                .get("dossiers")
                .valueStream()
                .toList();
    }

    /** Gives it trouble for its next hand-overs. */
    void trouble(String kind, int times) {
        call("PUT", "trouble", "{\"kind\":\"%s\",\"times\":%d,\"delayMillis\":0}".formatted(kind, times));
    }

    private HttpResponse<String> call(String method, String what, String body) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(url() + "/" + name + "/" + what))
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}

package be.cpasonline.hub.workbench.packages;

import be.cpasonline.hub.workbench.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A simulated Fauvette, and the options with which it is reached. */
public final class FauvetteAtHand implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port = Ports.free();
    private final Path key;
    private final AutoCloseable server;

    public FauvetteAtHand(Path folder) throws IOException {
        key = Files.writeString(folder.resolve("fauvette-key"), FauvetteBehaviour.KEY);
        server = SimulatedPackage.FAUVETTE.start(new SimulatedPackage.Surroundings(
                port,
                0,
                folder,
                new LindePost.Ports(0, 0),
                Optional.empty(),
                folder,
                Optional.empty(),
                CaseNews.NOBODY));
    }

    public Map<String, Object> options() {
        return Map.of("endpoint", url(""), "key", "file:" + key, "totalTimeout", "5s");
    }

    /** Puts it in trouble. */
    void trouble(String kind) throws IOException, InterruptedException {
        HTTP.send(
                HttpRequest.newBuilder(URI.create(url("/trouble")))
                        .PUT(BodyPublishers.ofString("{\"kind\":\"" + kind + "\",\"times\":1,\"delayMillis\":0}"))
                        .build(),
                BodyHandlers.discarding());
    }

    /** What it remembers of its dossiers, in JSON. */
    String dossiers() throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url("/dossiers"))).build(), BodyHandlers.ofString())
                .body();
    }

    private String url(String path) {
        return "http://localhost:" + port + "/fauvette" + path;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

package be.cpasonline.hub.workbench.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Posts applications. */
final class PostShot implements Shot {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(60);

    private final HttpClient client;
    private final Load load;
    private final Letters letters;

    PostShot(HttpClient client, Load load, Letters letters) {
        this.client = client;
        this.load = load;
        this.letters = letters;
    }

    @Override
    public boolean fire() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(load.target()))
                .timeout(TIME_LIMIT)
                .header("Authorization", "Bearer " + load.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .POST(BodyPublishers.ofByteArray(letters.next()))
                .build();
        try {
            return client.send(request, BodyHandlers.ofByteArray()).statusCode() == 201;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        // the client is everybody's
    }
}

package be.cpasonline.hub.workbench.train;

import be.cpasonline.hub.workbench.issuer.DemoIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Sends one application, looks at what operators' tools look at, and waits until the package has it. */
final class FirstApplication {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String hub;
    private final String issuer;

    FirstApplication(String hub, String issuer) {
        this.hub = hub;
        this.issuer = issuer;
    }

    /** Returns when the package acknowledged it; fails where the hub ends before. */
    void deliver(Path application, BooleanSupplier alive) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        await(until, alive, () -> get("/actuator/health/readiness", "").statusCode() == 200);
        String token = token();
        HttpResponse<String> accepted = http.send(
                to("/api/v1/applications", token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "\"first\"")
                        .POST(BodyPublishers.ofString(Files.readString(application)))
                        .build(),
                BodyHandlers.ofString());
        String reference = JSON.readTree(accepted.body()).path("reference").asString("");
        await(
                until,
                alive,
                () -> get("/api/v1/applications/" + reference, token).body().contains("\"acknowledged\""));
        get("/actuator/prometheus", "");
    }

    private interface Look {
        boolean seen() throws IOException, InterruptedException;
    }

    private static void await(long until, BooleanSupplier alive, Look look) throws InterruptedException {
        while (!seen(look)) {
            if (!alive.getAsBoolean() || System.nanoTime() > until) {
                throw new IllegalStateException("the hub did not deliver the application of the training run");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static boolean seen(Look look) throws InterruptedException {
        try {
            return look.seen();
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return http.send(to(path, token).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(hub + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private String token() throws IOException, InterruptedException {
        String basic = Base64.getEncoder()
                .encodeToString(
                        (DemoIssuer.CLIENT_ID + ":" + DemoIssuer.CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("access_token").asString();
    }
}

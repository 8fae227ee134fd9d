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
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Sends applications, looks at what operators' tools look at, and waits until the package has them. */
final class FirstApplications {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String hub;
    private final String issuer;

    FirstApplications(String hub, String issuer) {
        this.hub = hub;
        this.issuer = issuer;
    }

    /** Returns when the package acknowledged the last one; fails where the hub ends before. */
    void deliver(List<byte[]> applications, BooleanSupplier alive) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        await(until, alive, () -> get("/actuator/health/readiness", "").statusCode() == 200);
        String token = token();
        String last = "";
        for (byte[] application : applications) {
            last = reference(application, token);
        }
        String reference = last;
        await(
                until,
                alive,
                () -> get("/api/v1/applications/" + reference, token).body().contains("\"acknowledged\""));
        get("/actuator/prometheus", "");
    }

    private String reference(byte[] application, String token) throws IOException, InterruptedException {
        HttpResponse<String> accepted = http.send(
                to("/api/v1/applications", token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                        .POST(BodyPublishers.ofByteArray(application))
                        .build(),
                BodyHandlers.ofString());
        return JSON.readTree(accepted.body()).path("reference").asString("");
    }

    private interface Look {
        boolean seen() throws IOException, InterruptedException;
    }

    private static void await(long until, BooleanSupplier alive, Look look) throws InterruptedException {
        while (!seen(look)) {
            if (!alive.getAsBoolean() || System.nanoTime() > until) {
                throw new IllegalStateException("the hub did not deliver the applications of the training run");
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

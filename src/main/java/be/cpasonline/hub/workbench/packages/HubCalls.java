package be.cpasonline.hub.workbench.packages;

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
import tools.jackson.databind.json.JsonMapper;

/** Calls of simulated packages to the hub, as a system that the demo's issuer knows. */
final class HubCalls {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String hub;
    private final String issuer;

    /**
     * Makes one.
     *
     * @param hub address of the hub
     * @param issuer address of who gives tokens
     */
    HubCalls(String hub, String issuer) {
        this.hub = hub;
        this.issuer = issuer;
    }

    /** A request to the hub, with a new token. */
    HttpRequest.Builder to(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(hub + path)).header("Authorization", "Bearer " + token());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        String client = Base64.getEncoder()
                .encodeToString((StatusReporter.CLIENT_ID + ":" + StatusReporter.CLIENT_SECRET)
                        .getBytes(StandardCharsets.UTF_8));
        return JSON.readTree(send(HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                                .header("Authorization", "Basic " + client)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials")))
                        .body())
                .path("access_token")
                .asString("");
    }
}

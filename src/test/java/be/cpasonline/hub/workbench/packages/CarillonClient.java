package be.cpasonline.hub.workbench.packages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** Calls the simulated package as a hub would. */
final class CarillonClient {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String url;

    CarillonClient(String url) {
        this.url = url;
    }

    HttpResponse<String> token(String client, String secret) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(request("/oauth/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    HttpResponse<String> handOver(String key, String dossier) throws IOException, InterruptedException {
        return send(authorised()
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(dossier)));
    }

    HttpResponse<String> handOverParts(String key, String boundary, String body)
            throws IOException, InterruptedException {
        return send(authorised()
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> handOverWithoutToken(String key) throws IOException, InterruptedException {
        return send(request("/carillon/dossiers").header("Idempotency-Key", key).POST(BodyPublishers.ofString("{}")));
    }

    HttpResponse<String> handOverWithoutKey() throws IOException, InterruptedException {
        return send(authorised().POST(BodyPublishers.ofString("{}")));
    }

    HttpResponse<String> trouble(String json) throws IOException, InterruptedException {
        return send(request("/carillon/trouble").PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> dossiers() throws IOException, InterruptedException {
        return send(request("/carillon/dossiers").GET());
    }

    private HttpRequest.Builder authorised() throws IOException, InterruptedException {
        String token = new JsonMapper()
                .readTree(token(CarillonServer.CLIENT_ID, CarillonServer.CLIENT_SECRET)
                        .body())
                .path("access_token")
                .asString();
        return request("/carillon/dossiers").header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}

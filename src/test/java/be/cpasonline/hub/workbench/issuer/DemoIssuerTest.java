package be.cpasonline.hub.workbench.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.workbench.process.Ports;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import tools.jackson.databind.json.JsonMapper;

class DemoIssuerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final int port = Ports.free();

    @Test
    void aTokenNamesItsClientAndOutlivesARestart() throws Exception {
        String token;
        try (DemoIssuer issuer = started()) {
            HttpResponse<String> answer = ask(issuer, DemoIssuer.CLIENT_SECRET);
            token = new JsonMapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asString();
        }
        try (DemoIssuer issuer = started()) {
            Jwt read = JwtDecoders.fromIssuerLocation(issuer.url()).decode(token);
            assertThat(read.getClaimAsString("client_id")).isEqualTo(DemoIssuer.CLIENT_ID);
            assertThat(ask(issuer, "wrong").statusCode()).isEqualTo(401);
        }
    }

    private DemoIssuer started() {
        return DemoIssuer.start(port, folder.resolve("key.json"), Map.of());
    }

    private static HttpResponse<String> ask(DemoIssuer issuer, String secret) throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString((DemoIssuer.CLIENT_ID + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(issuer.url() + "/oauth2/token"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        BodyHandlers.ofString());
    }
}

package be.cpasonline.hub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls the hub as systems do: over HTTP, from outside. */
@SpringBootTest(
        classes = InterfaceHub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hub.config.systems=src/test/resources/systems",
            "hub.vault.master-key=generated:target/interface-master.key",
            "hub.vault.allow-generated=true",
            "hub.intake.max-concurrent=3",
            "camel.main.routes-include-pattern=file:routes/00-policies.camel.yaml,file:routes/10-intake.camel.yaml,"
                    + "file:routes/20-register.camel.yaml",
            "management.endpoint.health.validate-group-membership=false",
            "logging.structured.format.console="
        })
public abstract class CallsTheInterface {
    protected static final String APPLICATIONS = "/api/v1/applications";
    protected static final JsonMapper JSON = JsonMapper.shared();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    protected int port;

    @Autowired
    protected SwitchedDatabase database;

    @Autowired
    protected InterfaceHub.Offered offered;

    /** An application of somebody in Ghent, with all that is mandatory and no more. */
    protected static ObjectNode application() {
        return (ObjectNode) JSON.readTree("""
                {"modelVersion": 2,
                 "applicant": {"niss": "85073003328", "familyName": "Peeters", "givenNames": "An", "language": "nl",
                   "address": {"street": "Kerkstraat", "postalCode": "9000", "municipality": "Gent"},
                   "contact": {"phone": "+32470123456"}},
                 "needs": [{"kind": "ENERGY", "arrearsCents": 23050}],
                 "source": {"channel": "PARTNER_PLATFORM", "identification": {"level": "Level500"}}}
                """);
    }

    /** A request of the portal, in English. */
    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer portal")
                .header("Accept-Language", "en");
    }

    protected HttpResponse<String> submit(JsonNode application) {
        return submit(application.toString().getBytes(StandardCharsets.UTF_8));
    }

    protected HttpResponse<String> submit(byte[] body) {
        return send(submission().POST(BodyPublishers.ofByteArray(body)));
    }

    protected HttpRequest.Builder submission() {
        return request(APPLICATIONS)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    protected static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static JsonNode body(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** The issues of a problem, each as {@code POINTER CODE}. */
    protected static List<String> issues(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        return body(response).path("issues").values().stream()
                .map(issue ->
                        issue.path("name").asString() + " " + issue.path("code").asString())
                .toList();
    }
}

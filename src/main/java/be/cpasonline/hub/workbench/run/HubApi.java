package be.cpasonline.hub.workbench.run;

import be.cpasonline.hub.workbench.issuer.DemoIssuer;
import be.cpasonline.hub.workbench.run.HttpCalls.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The hub's public interface, as a calling system uses it. */
public final class HubApi {
    private final String hub;
    private final String applications;
    private final String token;

    private HubApi(String hub, String token) {
        this.hub = hub;
        this.applications = hub + "/api/v1/applications";
        this.token = token;
    }

    /** With a token from the demo's issuer. */
    static HubApi of(DemoPorts ports) {
        return at(ports.hubUrl(), ports.issuerUrl());
    }

    /** A hub at an address, with a token from the issuer at another. */
    public static HubApi at(String hubUrl, String issuerUrl) {
        String basic = Base64.getEncoder()
                .encodeToString(
                        (DemoIssuer.CLIENT_ID + ":" + DemoIssuer.CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        Reply reply = HttpCalls.call(HttpRequest.newBuilder(URI.create(issuerUrl + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        String token = reply.body().path("access_token").asString("");
        if (token.isEmpty()) {
            throw new DemoProblem("the token issuer answered " + reply.status() + " and gave no token.");
        }
        return new HubApi(hubUrl, token);
    }

    /** Sends an application; sent again with the same key it changes nothing. */
    Reply submit(SampleApplication sample, String key) {
        return HttpCalls.call(submission(sample, key));
    }

    /** Sends it once; empty where no answer came, and then nobody knows whether it was accepted. */
    public Optional<Reply> trySubmit(SampleApplication sample, String key) {
        return HttpCalls.attempt(submission(sample, key));
    }

    private HttpRequest.Builder submission(SampleApplication sample, String key) {
        HttpRequest.Builder request = to(applications).header("Idempotency-Key", "\"" + key + "\"");
        if (sample.attachments().isEmpty()) {
            return request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(sample.json().toString()));
        }
        MultipartForm form = MultipartForm.of(sample);
        return request.header("Content-Type", form.contentType()).POST(form.body());
    }

    /** What became of an application. */
    public Reply read(String reference) {
        return HttpCalls.call(to(url(reference)).GET());
    }

    /** Where to look at it. */
    public String url(String reference) {
        return applications + "/" + reference;
    }

    /** How the hub is, as who operates it is told; empty where it does not answer. */
    public Optional<Reply> health() {
        return HttpCalls.attempt(to(hub + "/actuator/health").GET());
    }

    private HttpRequest.Builder to(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
    }
}

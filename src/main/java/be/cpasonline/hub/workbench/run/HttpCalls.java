package be.cpasonline.hub.workbench.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP as the demo and the drill need it: patient where a server may be starting again. */
public final class HttpCalls {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private HttpCalls() {}

    /** An answer; a body that is not JSON counts as empty. */
    public record Reply(int status, JsonNode body) {}

    /** Whether a server answers 200 there. */
    public static boolean answers(URI uri) {
        try {
            return send(HttpRequest.newBuilder(uri)).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Calls until there is an answer: the request must be one that may be sent again. */
    public static Reply call(HttpRequest.Builder request) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Reply> reply = attempt(request);
            if (reply.isPresent()) {
                return reply.orElseThrow();
            }
            if (System.nanoTime() > until) {
                throw new DemoProblem("no answer from " + request.build().uri() + ".");
            }
            pause(BETWEEN_TRIES);
        }
    }

    /** Calls once; empty where no answer came, whatever became of the request. */
    public static Optional<Reply> attempt(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = send(request);
            return Optional.of(new Reply(response.statusCode(), json(response.body())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Waits. */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return CLIENT.send(request.timeout(TIME_LIMIT).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static DemoProblem interrupted() {
        Thread.currentThread().interrupt();
        return new DemoProblem("interrupted.");
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}

package be.cpasonline.hub.workbench.bench;

import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.HttpCalls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Calls to the parts of a site. One that is refused, or not answered, ends the bench. */
final class Calls {
    private static final int REFUSED = 400;
    private static final Duration SERVES_WITHIN = Duration.ofMinutes(3);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(20);

    private final Path logs;
    private final HttpClient client = HttpClient.newHttpClient();

    /** With the folder that a failure refers to. */
    Calls(Path logs) {
        this.logs = logs;
    }

    String call(String method, String url, String body) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= REFUSED) {
                throw new DemoProblem(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new DemoProblem("no answer from " + request.uri() + "; the logs in " + logs + " may say why.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoProblem("interrupted.");
        }
    }

    /** Waits until something serves there. */
    void await(String url) {
        long until = System.nanoTime() + SERVES_WITHIN.toNanos();
        while (!HttpCalls.answers(URI.create(url))) {
            if (System.nanoTime() > until) {
                throw new DemoProblem("nothing serves at " + url + "; the logs in " + logs + " may say why.");
            }
            HttpCalls.pause(LOOKS_EVERY);
        }
    }
}

package be.cpasonline.hub.transport.rest;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.transport.http.Deadline;
import be.cpasonline.hub.transport.http.HttpAnswer;
import be.cpasonline.hub.transport.http.HttpAnswers;
import be.cpasonline.hub.transport.http.NotConfigured;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.HttpHeaders;

/** Asks the package what it has of a key. */
final class Lookup {
    private static final int NOT_FOUND = 404;

    private final RestOptions options;
    private final Credentials credentials;
    private final HttpAnswers answers;

    Lookup(RestOptions options, Credentials credentials, HttpAnswers answers) {
        this.options = options;
        this.credentials = credentials;
        this.answers = answers;
    }

    boolean possible() {
        return options.lookupPath() != null;
    }

    /**
     * What the package has, if it has all of it. Of a hand-over in steps, which it may have in part, only the last step
     * proves that.
     */
    Optional<Acknowledgement> whole(UUID key, Deadline deadline) {
        boolean inSteps = options.documents() == RestOptions.Handover.SEPARATE;
        return ask(key, deadline)
                .filter(found -> !inSteps || (options.completionPath() != null && found.stage() == Stage.FILED));
    }

    /** What the package has, be it only the beginning. */
    Optional<Acknowledgement> ask(UUID key, Deadline deadline) {
        String path = Optional.ofNullable(options.lookupPath()).orElseThrow(() -> NotConfigured.lookup("lookupPath"));
        HttpAnswer answer = credentials.call(
                () -> {
                    var request = new HttpGet(options.under(PathTemplate.fill(path, Map.of("key", key.toString()))));
                    request.setHeader(HttpHeaders.ACCEPT, "application/json, application/xml");
                    return request;
                },
                deadline);
        return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(answers.read(answer));
    }
}

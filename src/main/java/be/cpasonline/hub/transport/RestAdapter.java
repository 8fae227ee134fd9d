package be.cpasonline.hub.transport;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.HttpHeaders;

/** One POST for each delivery. Never tries again by itself, but for a token that the package no longer takes. */
final class RestAdapter implements Adapter {
    private static final int UNAUTHORIZED = 401;

    private final RestOptions options;
    private final HttpCalls calls;
    private final Optional<Tokens> tokens;
    private final RestAnswers answers;

    RestAdapter(AdapterContext context, RestOptions options) {
        this.options = options;
        this.calls = new HttpCalls(options);
        this.tokens = Tokens.of(options, calls, context.clock());
        this.answers = new RestAnswers(context.packageName(), context.answers(), context.clock());
    }

    @Override
    public Acknowledgement deliver(Delivery delivery) {
        if (delivery.test() && options.testHeader() == null) {
            throw new AdapterFailure(
                    FailureKind.MISCONFIGURED,
                    "testNotPossible",
                    "This connection cannot mark tests. Nothing was sent.",
                    "a test delivery needs the option testHeader");
        }
        Deadline deadline = Deadline.in(options.totalTimeout());
        return answers.read(answered(delivery, deadline));
    }

    @Override
    public String destination() {
        return options.server();
    }

    @Override
    public void close() {
        calls.close();
    }

    private HttpAnswer answered(Delivery delivery, Deadline deadline) {
        if (tokens.isEmpty()) {
            return calls.call(request(delivery), deadline);
        }
        String token = tokens.get().current(deadline);
        HttpAnswer answer = calls.call(authorized(delivery, token), deadline);
        // A 401 is given before anything is done with the content: sending again cannot make a second case.
        return answer.status() == UNAUTHORIZED
                ? calls.call(authorized(delivery, tokens.get().insteadOf(token, deadline)), deadline)
                : answer;
    }

    private HttpPost authorized(Delivery delivery, String token) {
        HttpPost request = request(delivery);
        request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        return request;
    }

    private HttpPost request(Delivery delivery) {
        var request = new HttpPost(options.target());
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        request.setHeader(options.keyHeader(), delivery.id().toString());
        if (delivery.test()) {
            request.setHeader(options.testHeader(), "true");
        }
        request.setEntity(RequestBody.of(delivery, options));
        return request;
    }
}

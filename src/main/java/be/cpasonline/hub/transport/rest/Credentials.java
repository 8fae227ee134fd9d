package be.cpasonline.hub.transport.rest;

import be.cpasonline.hub.transport.http.BasicCredentials;
import be.cpasonline.hub.transport.http.Deadline;
import be.cpasonline.hub.transport.http.HttpAnswer;
import be.cpasonline.hub.transport.http.HttpCalls;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpHeaders;

/** Makes calls as somebody whom the package lets in. */
final class Credentials {
    private static final int UNAUTHORIZED = 401;

    private final RestOptions options;
    private final HttpCalls calls;
    private final Optional<Tokens> tokens;

    Credentials(RestOptions options, HttpCalls calls, Optional<Tokens> tokens) {
        this.options = options;
        this.calls = calls;
        this.tokens = tokens;
    }

    /**
     * Makes a call.
     *
     * @param request makes the request anew for each try: with a token it is made twice where the first is not taken
     */
    HttpAnswer call(Supplier<HttpUriRequestBase> request, Deadline deadline) {
        if (tokens.isEmpty()) {
            return calls.call(known(request.get()), deadline);
        }
        String token = tokens.get().current(deadline);
        HttpAnswer answer = calls.call(bearing(request.get(), token), deadline);
        // A 401 is given before anything is done with the content: sending again cannot make a second case.
        return answer.status() == UNAUTHORIZED
                ? calls.call(bearing(request.get(), tokens.get().insteadOf(token, deadline)), deadline)
                : answer;
    }

    private HttpUriRequestBase bearing(HttpUriRequestBase request, String token) {
        request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        return known(request);
    }

    private HttpUriRequestBase known(HttpUriRequestBase request) {
        if (options.apiKey() != null) {
            request.setHeader(
                    Objects.requireNonNull(options.apiKeyHeader()),
                    options.apiKey().reveal());
        }
        BasicCredentials.put(request, options.username(), options.password());
        return request;
    }
}

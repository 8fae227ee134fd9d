package be.cpasonline.hub.transport.rest;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.transport.http.Deadline;
import be.cpasonline.hub.transport.http.HttpAnswer;
import be.cpasonline.hub.transport.http.HttpCalls;
import be.cpasonline.hub.transport.http.RetryAfter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks for a token by client credentials (RFC 6749, sections 2.3.1 and 4.4). */
final class TokenRequest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration UNLESS_TOLD = Duration.ofMinutes(1);
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final RestOptions options;
    private final HttpCalls calls;
    private final Clock clock;

    TokenRequest(RestOptions options, HttpCalls calls, Clock clock) {
        this.options = options;
        this.calls = calls;
        this.clock = clock;
    }

    Tokens.Token ask(Deadline deadline) {
        HttpAnswer answer = answer(deadline);
        if (answer.status() / 100 != 2) {
            throw refused(answer);
        }
        return read(answer).orElseThrow(() -> misconfigured("tokenNotUnderstood", answer));
    }

    /** Whatever became of the request for a token, nothing of the delivery was sent: nothing is uncertain. */
    private HttpAnswer answer(Deadline deadline) {
        try {
            return calls.call(request(), deadline);
        } catch (AdapterFailure failure) {
            throw failure.kind() == FailureKind.UNCERTAIN ? unavailable(failure.detail(), failure) : failure;
        }
    }

    private HttpPost request() {
        var request = new HttpPost(Objects.requireNonNull(options.tokenUrl()));
        String client = encoded(Objects.requireNonNull(options.clientId())) + ":"
                + encoded(Objects.requireNonNull(options.clientSecret()).reveal());
        request.setHeader(
                HttpHeaders.AUTHORIZATION,
                "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)));
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        List<NameValuePair> form = new ArrayList<>();
        form.add(new BasicNameValuePair("grant_type", "client_credentials"));
        Optional.ofNullable(options.scope()).ifPresent(scope -> form.add(new BasicNameValuePair("scope", scope)));
        request.setEntity(new UrlEncodedFormEntity(form, StandardCharsets.UTF_8));
        return request;
    }

    private Optional<Tokens.Token> read(HttpAnswer answer) {
        try {
            JsonNode json = JSON.readTree(answer.answer().body());
            String token = json.path("access_token").asString("");
            // What is sent in a header must not end the header.
            return token.matches("[\\x21-\\x7e]+")
                    ? Optional.of(new Tokens.Token(
                            token,
                            clock.instant().plus(use(json.path("expires_in").asLong(0)))))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Duration use(long seconds) {
        Duration life = seconds > 0 ? Duration.ofSeconds(seconds) : UNLESS_TOLD;
        Duration margin = life.dividedBy(3).compareTo(MARGIN) < 0 ? life.dividedBy(3) : MARGIN;
        return life.minus(margin);
    }

    private AdapterFailure refused(HttpAnswer answer) {
        boolean trouble = answer.status() >= 500 || answer.status() == 429 || answer.status() == 408;
        if (!trouble) {
            return misconfigured("tokenRefused", answer);
        }
        AdapterFailure failure = unavailable("the token address answered " + answer.answer(), null);
        return answer.retryAfter()
                .flatMap(header -> RetryAfter.parse(header, clock.instant()))
                .map(failure::withRetryAfter)
                .orElse(failure);
    }

    private static AdapterFailure unavailable(String detail, @Nullable AdapterFailure cause) {
        return new AdapterFailure(
                FailureKind.UNAVAILABLE,
                "tokenUnavailable",
                "The package's sign-on cannot be reached. Nothing was sent; the hub tries again later.",
                "no token: " + detail,
                null,
                cause);
    }

    private static AdapterFailure misconfigured(String code, HttpAnswer answer) {
        return new AdapterFailure(
                FailureKind.MISCONFIGURED,
                code,
                "The package's sign-on does not let the hub in. Nothing was sent; the operator must mend the connection.",
                "the token address answered " + answer.answer());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package example.fauvette;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Answer;
import be.cpasonline.hub.spi.FailureKind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Makes signed calls, each once and within its limits. */
final class FauvetteServer implements AutoCloseable {
    private static final int LARGEST_ANSWER = 65_536;

    private final FauvetteOptions options;
    private final Clock clock;
    private final HttpClient client;

    FauvetteServer(FauvetteOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(options.connectTimeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * Makes a call.
     *
     * @throws AdapterFailure of kind {@code UNAVAILABLE} where nothing was sent, of kind {@code UNCERTAIN} where it is not known
     *     whether the call arrived
     */
    Answer make(Call call) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request(call), info -> new AtMost(LARGEST_ANSWER));
        try {
            HttpResponse<byte[]> response = answer.get(options.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (ExecutionException e) {
            throw broken(e.getCause() instanceof IOException cause ? cause : new IOException(e));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw lost("no answer within " + options.totalTimeout().toSeconds() + " s");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw lost("the call was interrupted");
        }
    }

    private HttpRequest request(Call call) {
        URI address = URI.create(options.endpoint() + call.path());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String digest = call.digest();
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(call.method(), call.publisher())
                .header("X-Fauvette-Client", options.client())
                .header("X-Fauvette-Date", now.toString())
                .header("X-Fauvette-Digest", digest)
                .header(
                        "X-Fauvette-Signature",
                        Signature.of(options.key().reveal(), call.method(), address.getPath(), now, digest));
        if (!call.mediaType().isEmpty()) {
            request.header("Content-Type", call.mediaType());
        }
        if (call.test()) {
            request.header("X-Fauvette-Essai", "oui");
        }
        return request.build();
    }

    /** Without the exception's message: it may quote what was sent. */
    private static AdapterFailure broken(IOException cause) {
        if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLException) {
            return new AdapterFailure(
                    FailureKind.UNAVAILABLE,
                    "unreachable",
                    "Fauvette cannot be reached. The hub tries again.",
                    "no connection: " + cause.getClass().getSimpleName());
        }
        return lost("the connection broke: " + cause.getClass().getSimpleName());
    }

    private static AdapterFailure lost(String detail) {
        return new AdapterFailure(
                FailureKind.UNCERTAIN,
                "answerLost",
                "Fauvette did not answer; whether it has the application is being looked up.",
                detail);
    }

    /** What rests as one when it is down. */
    String address() {
        return options.server();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Recognises;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** A vendor's own adapter that does all as it must; each broken one changes one thing of it. */
class SoundAdapter implements Adapter, Recognises {
    private static final Pattern ANSWER = Pattern.compile("case (\\d+)");

    private final BrokenOptions options;
    private final HttpClient http = client();

    SoundAdapter(BrokenOptions options) {
        this.options = options;
    }

    HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    }

    @Override
    public Acknowledgement deliver(Delivery delivery) {
        Acknowledgement opened = understood(
                sent(post("/cases", key(delivery), body(delivery.payload().body()))));
        delivery.attachments().forEach(document -> understoodDocument(delivery, document));
        return opened;
    }

    /** Under which key a delivery travels. */
    String key(Delivery delivery) {
        return delivery.id().toString();
    }

    /** What travels. */
    byte[] body(byte[] payload) {
        return payload;
    }

    void understoodDocument(Delivery delivery, Attachment document) {
        try (InputStream content = document.content().get()) {
            checked(sent(post("/documents", key(delivery), content.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Acknowledgement> find(UUID deliveryId) {
        HttpResponse<String> answer =
                sent(HttpRequest.newBuilder(URI.create(options.endpoint() + "/cases?" + deliveryId)));
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(understood(answer));
    }

    private HttpRequest.Builder post(String path, String key, byte[] body) {
        return HttpRequest.newBuilder(URI.create(options.endpoint() + path))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
    }

    HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(options.readTimeout()).build(), BodyHandlers.ofString());
        } catch (ConnectException | HttpConnectTimeoutException | SSLException e) {
            throw failure(FailureKind.UNAVAILABLE, "unreachable", e);
        } catch (IOException e) {
            throw failure(FailureKind.UNCERTAIN, "noAnswer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(FailureKind.UNCERTAIN, "stopped", e);
        }
    }

    Acknowledgement understood(HttpResponse<String> answer) {
        checked(answer);
        Matcher read = ANSWER.matcher(answer.body());
        if (!read.matches()) {
            throw failure(FailureKind.UNCERTAIN, "notUnderstood", null);
        }
        return filed(read.group(1));
    }

    static Acknowledgement filed(String number) {
        return new Acknowledgement(Stage.FILED, Optional.of(number));
    }

    private static void checked(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status / 100 != 2) {
            throw failure(kind(status), "http" + status, null);
        }
    }

    private static FailureKind kind(int status) {
        return switch (status) {
            case 302, 401, 403 -> FailureKind.MISCONFIGURED;
            case 429, 503 -> FailureKind.TRANSIENT;
            default -> status >= 500 ? FailureKind.UNCERTAIN : FailureKind.REFUSED;
        };
    }

    private static AdapterFailure failure(FailureKind kind, String code, @Nullable Exception cause) {
        return new AdapterFailure(kind, code, "It did not work.", "as the code says", null, cause);
    }

    @Override
    public String destination() {
        return options.endpoint().toString();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

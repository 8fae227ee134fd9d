package be.cpasonline.hub.transport.rest;

import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.transport.http.NotConfigured;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The requests that begin a hand-over: where they go depends on what is handed over. */
final class RestRequests {
    private RestRequests() {}

    static HttpUriRequestBase post(Delivery delivery, RestOptions options, HttpEntity body) {
        var request = new HttpPost(address(delivery, options));
        request.setHeader(HttpHeaders.ACCEPT, delivery.payload().mediaType());
        mark(request, delivery, options);
        request.setEntity(body);
        return request;
    }

    /** Every call of a hand-over bears its key, and says where it is a test. */
    static void mark(HttpUriRequestBase request, Delivery delivery, RestOptions options) {
        request.setHeader(options.keyHeader(), delivery.id().toString());
        if (delivery.test()) {
            request.setHeader(options.testHeader(), "true");
        }
    }

    private static URI address(Delivery delivery, RestOptions options) {
        return switch (delivery.kind()) {
            case ORIGINAL -> options.target();
            case ADDITION -> about(delivery, options, options.additionPath(), "addition");
            case WITHDRAWAL -> about(delivery, options, options.withdrawalPath(), "withdrawal");
        };
    }

    private static URI about(Delivery delivery, RestOptions options, @Nullable String path, String what) {
        if (path == null) {
            throw NotConfigured.later(what + "NotConfigured", "the option " + what + "Path is missing");
        }
        Optional<String> reference = delivery.original().flatMap(Delivery.Original::theirReference);
        if (PathTemplate.names(path, "reference") && reference.isEmpty()) {
            throw NotConfigured.later(
                    "referenceMissing", "the package gave the application no reference; " + what + "Path needs one");
        }
        String key =
                delivery.original().map(original -> original.id().toString()).orElse("");
        return options.under(PathTemplate.fill(path, Map.of("reference", reference.orElse(""), "key", key)));
    }
}

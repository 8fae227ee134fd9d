package be.cpasonline.hub.transport.rest;

import be.cpasonline.hub.adapter.AnswerReaders;
import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.Secret;
import be.cpasonline.hub.testing.TestPackages;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adapters of {@code rest} for tests, reading answers as Carillon's folder says. */
final class Rest {
    private Rest() {}

    static Adapter adapter(TestPackages hub, RestOptions options, Clock clock) {
        CasePackage carillon = hub.inForce("carillon");
        var answers = hub.bean(AnswerReaders.class).of(carillon);
        return new RestProvider().open(new AdapterContext("carillon", options, carillon.files(), answers, clock));
    }

    /** Options with short limits; a token is asked for where there is a {@code tokenUrl}. */
    static RestOptions options(String endpoint, Consumer<Map<String, Object>> change) {
        Map<String, Object> options = new HashMap<>();
        change.accept(options);
        return new RestOptions(
                URI.create(endpoint),
                get(options, "path", "/dossiers"),
                options.containsKey("tokenUrl") ? URI.create(get(options, "tokenUrl", "")) : null,
                "hub 1",
                new Secret("env:SECRET", () -> "s:e c%ret"),
                "dossiers",
                false,
                get(options, "connectTimeout", Duration.ofSeconds(1)),
                get(options, "readTimeout", Duration.ofSeconds(2)),
                get(options, "totalTimeout", Duration.ofSeconds(4)),
                get(options, "poolSize", 8),
                get(options, "maxAnswerBytes", 65_536),
                "Idempotency-Key",
                (@Nullable String) options.get("testHeader"),
                "dossier",
                "document",
                (@Nullable String) options.get("apiKeyHeader"),
                secret(options, "apiKey"),
                (@Nullable String) options.get("username"),
                secret(options, "password"),
                secret(options, "clientCertificate"),
                secret(options, "clientKey"),
                secret(options, "trustedCertificates"),
                get(options, "documents", RestOptions.Handover.MULTIPART),
                (@Nullable String) options.get("documentPath"),
                (@Nullable String) options.get("completionPath"),
                (@Nullable String) options.get("lookupPath"),
                (@Nullable String) options.get("additionPath"),
                (@Nullable String) options.get("withdrawalPath"));
    }

    private static @Nullable Secret secret(Map<String, Object> options, String name) {
        String value = (String) options.get(name);
        return value == null ? null : new Secret("env:SECRET", () -> value);
    }

    @SuppressWarnings("unchecked")
    private static <T> T get(Map<String, Object> options, String name, T otherwise) {
        return (T) Objects.requireNonNull(options.getOrDefault(name, otherwise));
    }
}

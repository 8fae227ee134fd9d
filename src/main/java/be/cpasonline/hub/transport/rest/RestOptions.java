package be.cpasonline.hub.transport.rest;

import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Option;
import be.cpasonline.hub.spi.Secret;
import be.cpasonline.hub.transport.http.Addresses;
import be.cpasonline.hub.transport.http.HeaderNames;
import be.cpasonline.hub.transport.http.HttpSettings;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** Options of {@code rest}. */
record RestOptions(
        @Option(title = "Address of the package, without the path") @NotNull URI endpoint,

        @Option(title = "Path that takes deliveries, appended to the endpoint")
        @NotNull @Pattern(regexp = "(/[^/?#\\s]+)*/?", message = "must begin with a slash and hold no query")
        String path,

        @Option(title = "Address that gives tokens; none where the package wants none") @Nullable URI tokenUrl,

        @Option(title = "Who the hub is at the token address") @Nullable String clientId,

        @Option(title = "Password of the hub at the token address") @Nullable Secret clientSecret,

        @Option(title = "What the token is asked for") @Nullable String scope,

        @Option(title = "Whether http without TLS is allowed beyond this machine", byDefault = "false")
        boolean allowHttp,

        @Option(title = "Limit for a free connection, and for connecting", byDefault = "5s")
        @NotNull @DurationMin(millis = 1)
        @DurationMax(minutes = 5)
        Duration connectTimeout,

        @Option(title = "Limit for silence while an answer is awaited", byDefault = "30s")
        @NotNull @DurationMin(millis = 1)
        @DurationMax(minutes = 10)
        Duration readTimeout,

        @Option(title = "Limit for a whole delivery", byDefault = "60s")
        @NotNull @DurationMin(millis = 1)
        @DurationMax(minutes = 30)
        Duration totalTimeout,

        @Option(title = "Connections at once", byDefault = "8") @Min(1) @Max(256) int poolSize,

        @Option(title = "Most bytes of an answer that are read", byDefault = "65536") @Min(1) @Max(10_485_760) int maxAnswerBytes,

        @Option(title = "Header for the idempotency key", byDefault = "Idempotency-Key")
        @NotBlank @Pattern(regexp = HeaderNames.FORM, message = HeaderNames.NO_FORM) String keyHeader,

        @Option(
                title = "Header that says 'true' for a test; without it tests are refused",
                enables = Capability.TEST_MODE)
        @Nullable @Pattern(regexp = HeaderNames.FORM, message = HeaderNames.NO_FORM) String testHeader,

        @Option(title = "Name of the part with the payload, where documents go along", byDefault = "payload")
        @NotBlank @Pattern(regexp = RestOptions.PART, message = RestOptions.NO_PART) String payloadPart,

        @Option(title = "Name of the part of each document", byDefault = "document")
        @NotBlank @Pattern(regexp = RestOptions.PART, message = RestOptions.NO_PART) String documentPart,

        @Option(title = "Header for the API key; none where the package wants none")
        @Nullable @Pattern(regexp = HeaderNames.FORM, message = HeaderNames.NO_FORM) String apiKeyHeader,

        @Option(title = "API key") @Nullable Secret apiKey,

        @Option(title = "User name for HTTP basic authentication") @Nullable String username,

        @Option(title = "Password for HTTP basic authentication") @Nullable Secret password,

        @Option(title = "Certificate of the hub with its chain, in PEM, for mutual TLS") @Nullable Secret clientCertificate,

        @Option(title = "Private key of that certificate, in PEM") @Nullable Secret clientKey,

        @Option(title = "Certificates that the package's server is checked against, in PEM, instead of the usual ones")
        @Nullable Secret trustedCertificates,

        @Option(
                title = "How documents go: MULTIPART, with the payload, or SEPARATE, one call each",
                byDefault = "MULTIPART")
        @NotNull Handover documents,

        @Option(title = "Path of a document, with {reference} and {documentId}; for SEPARATE")
        @Nullable @Pattern(regexp = PathTemplate.FORM, message = PathTemplate.NO_FORM) String documentPath,

        @Option(title = "Path of the call that ends a hand-over, with {reference}; it must be safe to repeat")
        @Nullable @Pattern(regexp = PathTemplate.FORM, message = PathTemplate.NO_FORM) String completionPath,

        @Option(title = "Path that tells what the package has of a {key}", enables = Capability.RECOGNISES)
        @Nullable @Pattern(regexp = PathTemplate.FORM, message = PathTemplate.NO_FORM) String lookupPath,

        @Option(
                title = "Path that takes additions, with {reference} or {key} of the application's delivery",
                enables = Capability.ADDITIONS)
        @Nullable @Pattern(regexp = PathTemplate.FORM, message = PathTemplate.NO_FORM) String additionPath,

        @Option(
                title = "Path that takes withdrawals, with {reference} or {key} of the application's delivery",
                enables = Capability.WITHDRAWALS)
        @Nullable @Pattern(regexp = PathTemplate.FORM, message = PathTemplate.NO_FORM) String withdrawalPath)
        implements HttpSettings {

    /** How documents are handed over. */
    enum Handover {
        /** In one call with the payload. */
        MULTIPART,
        /** One call for each, after the payload was taken. */
        SEPARATE
    }

    static final String PART = "[A-Za-z0-9_.-]{1,60}";
    static final String NO_PART = "must be a name of letters, digits, points, hyphens and underscores";

    @AssertTrue(message = Addresses.UNUSABLE) public boolean isEndpoint() {
        return Addresses.usable(endpoint, allowHttp);
    }

    @AssertTrue(message = Addresses.UNUSABLE) public boolean isTokenUrl() {
        return tokenUrl == null || Addresses.usable(tokenUrl, allowHttp);
    }

    @AssertTrue(message = "needs clientId and clientSecret beside it") public boolean isTokenUrlWithClient() {
        return tokenUrl == null || (clientId != null && clientSecret != null);
    }

    @AssertTrue(message = "needs apiKey and apiKeyHeader together") public boolean isApiKeyComplete() {
        return (apiKey == null) == (apiKeyHeader == null);
    }

    @AssertTrue(message = "needs username and password together, and neither tokenUrl") public boolean isUsernameComplete() {
        return (username == null) == (password == null) && (username == null || tokenUrl == null);
    }

    @AssertTrue(message = "needs clientCertificate and clientKey together") public boolean isClientCertificateComplete() {
        return (clientCertificate == null) == (clientKey == null);
    }

    @AssertTrue(message = "needs documentPath; it and completionPath are for SEPARATE") public boolean isDocumentsComplete() {
        return documents == Handover.SEPARATE ? documentPath != null : documentPath == null && completionPath == null;
    }

    URI target() {
        return under(path);
    }

    /** The address of a path at the endpoint. */
    URI under(String which) {
        return URI.create(endpoint.toString().replaceFirst("/+$", "") + which);
    }
}

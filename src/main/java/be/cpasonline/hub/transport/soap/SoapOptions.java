package be.cpasonline.hub.transport.soap;

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

/** Options of {@code soap}. */
record SoapOptions(
        @Option(title = "Address of the service") @NotNull URI endpoint,

        @Option(title = "Address that takes tests; the same as for real ones where none is given") @Nullable URI testEndpoint,

        @Option(title = "Header that says 'true' for a test; without it and testEndpoint tests are refused")
        @Nullable @Pattern(regexp = HeaderNames.FORM, message = HeaderNames.NO_FORM) String testHeader,

        @Option(title = "Path of the WSDL in the folder; the one contract/*.wsdl where none is given") @Nullable
        String wsdl,

        @Option(title = "Service in the WSDL; needed where it has several") @Nullable String service,

        @Option(title = "Port of the service; needed where several speak SOAP") @Nullable String port,

        @Option(title = "Operation that takes applications") @NotBlank String operation,

        @Option(title = "Operation that takes additions", enables = Capability.ADDITIONS) @Nullable String additionOperation,

        @Option(title = "Operation that takes withdrawals", enables = Capability.WITHDRAWALS) @Nullable String withdrawalOperation,

        @Option(
                title = "Operation that tells what the package has; its request is lookup.xml in the folder",
                enables = Capability.RECOGNISES)
        @Nullable String lookupOperation,

        @Option(title = "Their error code that says that they do not have it") @Nullable String lookupNotFound,

        @Option(title = "Whether WS-Addressing headers are sent", byDefault = "true")
        boolean addressing,

        @Option(title = "User name in a WS-Security user name token") @Nullable String username,

        @Option(title = "Password in that token") @Nullable Secret password,

        @Option(title = "How that password goes: TEXT, or DIGEST", byDefault = "TEXT") @NotNull PasswordType passwordType,

        @Option(title = "Certificate of the hub, in PEM, that messages are signed with") @Nullable Secret signingCertificate,

        @Option(title = "Private key of that certificate, in PEM; encrypted answers are read with it") @Nullable Secret signingKey,

        @Option(title = "How long a signed message is good, and an answer", byDefault = "5m")
        @NotNull @DurationMin(seconds = 1)
        @DurationMax(hours = 1)
        Duration timestampTtl,

        @Option(title = "Certificate of the package, in PEM, that messages are encrypted for") @Nullable Secret encryptionCertificate,

        @Option(
                title =
                        "Certificates of the package, in PEM; where given, an answer counts only if one of them signed it")
        @Nullable Secret answerCertificates,

        @Option(title = "How documents go: MTOM; none where they do not go", enables = Capability.DOCUMENTS) @Nullable Handover documents,

        @Option(title = "User name for HTTP basic authentication") @Nullable String httpUsername,

        @Option(title = "Password for HTTP basic authentication") @Nullable Secret httpPassword,

        @Option(title = "Certificate of the hub with its chain, in PEM, for mutual TLS") @Nullable Secret clientCertificate,

        @Option(title = "Private key of that certificate, in PEM") @Nullable Secret clientKey,

        @Option(title = "Certificates that the package's server is checked against, in PEM, instead of the usual ones")
        @Nullable Secret trustedCertificates,

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

        @Option(title = "Whether http without TLS is allowed beyond this machine", byDefault = "false")
        boolean allowHttp)
        implements HttpSettings {

    /** How the password of a user name token goes. */
    enum PasswordType {
        /** As it is. */
        TEXT,
        /** Hashed with a nonce and the time. */
        DIGEST
    }

    /** How documents are handed over. */
    enum Handover {
        /** Beside the envelope in one call, where it includes them. */
        MTOM
    }

    @AssertTrue(message = Addresses.UNUSABLE) public boolean isEndpoint() {
        return Addresses.usable(endpoint, allowHttp);
    }

    @AssertTrue(message = Addresses.UNUSABLE) public boolean isTestEndpoint() {
        return testEndpoint == null || Addresses.usable(testEndpoint, allowHttp);
    }

    @AssertTrue(message = "needs username and password together") public boolean isUsernameComplete() {
        return (username == null) == (password == null);
    }

    @AssertTrue(message = "needs signingCertificate and signingKey together") public boolean isSigningCertificateComplete() {
        return (signingCertificate == null) == (signingKey == null);
    }

    @AssertTrue(message = "needs httpUsername and httpPassword together") public boolean isHttpUsernameComplete() {
        return (httpUsername == null) == (httpPassword == null);
    }

    @AssertTrue(message = "needs clientCertificate and clientKey together") public boolean isClientCertificateComplete() {
        return (clientCertificate == null) == (clientKey == null);
    }

    @AssertTrue(message = "needs lookupOperation and lookupNotFound together") public boolean isLookupOperationComplete() {
        return (lookupOperation == null) == (lookupNotFound == null);
    }

    @AssertTrue(message = "cannot go with documents: MTOM, whose documents would stay unencrypted") public boolean isEncryptionCertificateWhole() {
        return encryptionCertificate == null || documents == null;
    }

    /** Where a delivery goes. */
    URI address(boolean test) {
        return test && testEndpoint != null ? testEndpoint : endpoint;
    }
}

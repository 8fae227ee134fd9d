package be.cpasonline.hub.status.soap;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The status service over SOAP. Without a certificate and a key it is not offered.
 *
 * @param certificate where the certificate stands that the hub signs its answers with, in PEM: {@code file:PATH} or
 *     {@code env:NAME}
 * @param key where its private key stands, in PEM (PKCS#8, without a password)
 * @param address what the WSDL says where the service is, for instance behind a proxy; else what the caller used
 * @param timestampTtl how old a message may be
 * @param timestampFuture how far a caller's clock may be ahead
 */
@Validated
@ConfigurationProperties("hub.soap")
record SoapSettings(
        @Nullable String certificate,
        @Nullable String key,
        @Nullable URI address,
        @NotNull @DefaultValue("5m") Duration timestampTtl,
        @NotNull @DefaultValue("1m") Duration timestampFuture) {}

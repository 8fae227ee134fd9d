package be.cpasonline.hub.transport.http;

import be.cpasonline.hub.spi.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What calls over HTTP need to know of a transport's options. */
public interface HttpSettings {

    /** Limit for a free connection, and for connecting. */
    Duration connectTimeout();

    /** Limit for silence while an answer is awaited. */
    Duration readTimeout();

    /** Connections at once. */
    int poolSize();

    /** Most bytes of an answer that are read. */
    int maxAnswerBytes();

    /** Certificate of the hub with its chain, in PEM; none without mutual TLS. */
    @Nullable Secret clientCertificate();

    /** Private key of that certificate, in PEM. */
    @Nullable Secret clientKey();

    /** Certificates that servers are checked against, in PEM; none for the usual ones. */
    @Nullable Secret trustedCertificates();
}

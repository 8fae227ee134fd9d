package be.cpasonline.hub.transport.http;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Secret;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** Who the hub is over TLS, and whom it believes. The names of servers are always checked. */
final class Tls {
    private static final char[] NONE = new char[0];

    private Tls() {}

    /** Made once for an adapter: a certificate that was replaced is seen when the package or the centre is read again. */
    static TlsSocketStrategy strategy(HttpSettings settings) {
        return new DefaultClientTlsStrategy(
                context(settings), HostnameVerificationPolicy.CLIENT, new DefaultHostnameVerifier());
    }

    private static SSLContext context(HttpSettings settings) {
        if (settings.clientCertificate() == null && settings.trustedCertificates() == null) {
            return SSLContexts.createSystemDefault();
        }
        try {
            SslStoreBundle stores = stores(settings);
            var builder = SSLContexts.custom();
            if (stores.getKeyStore() != null) {
                builder.loadKeyMaterial(stores.getKeyStore(), NONE);
            }
            if (stores.getTrustStore() != null) {
                builder.loadTrustMaterial(stores.getTrustStore(), null);
            }
            return builder.build();
        } catch (GeneralSecurityException | RuntimeException e) {
            if (e instanceof AdapterFailure failure) {
                throw failure;
            }
            throw CertificateUnusable.of("clientCertificate, clientKey or trustedCertificates", e);
        }
    }

    private static SslStoreBundle stores(HttpSettings settings) {
        @Nullable PemSslStoreDetails key = settings.clientCertificate() == null
                ? null
                : PemSslStoreDetails.forCertificate(settings.clientCertificate().reveal())
                        .withPrivateKey(text(settings.clientKey()));
        @Nullable PemSslStoreDetails trust = settings.trustedCertificates() == null
                ? null
                : PemSslStoreDetails.forCertificate(
                        settings.trustedCertificates().reveal());
        return new PemSslStoreBundle(key, trust);
    }

    private static @Nullable String text(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }
}

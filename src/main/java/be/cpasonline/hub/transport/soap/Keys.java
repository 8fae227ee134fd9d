package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Secret;
import be.cpasonline.hub.transport.http.CertificateUnusable;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/** Certificates and keys of the options, read anew for each message so that a rotated one is seen. */
final class Keys {
    /** Name of the hub's own key, and its password: they never leave the memory. */
    static final String OWN = "hub";

    private Keys() {}

    /** The certificates in a text, at least one. */
    static List<X509Certificate> certificates(String option, Secret pem) {
        try {
            return PemContent.of(pem.reveal()).getCertificates();
        } catch (AdapterFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw CertificateUnusable.of(option, e);
        }
    }

    /** The hub's key with its certificate, where it has one, and certificates of others. */
    static Crypto store(SoapOptions options, List<X509Certificate> others) {
        try {
            // The plain old type: it lives only as long as the message, and a costly one would be paid each time.
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, null);
            for (int i = 0; i < others.size(); i++) {
                store.setCertificateEntry("other" + i, others.get(i));
            }
            addOwn(store, options);
            var merlin = new Merlin();
            merlin.setKeyStore(store);
            return merlin;
        } catch (IOException | GeneralSecurityException e) {
            throw CertificateUnusable.of("signingCertificate or signingKey", e);
        }
    }

    private static void addOwn(KeyStore store, SoapOptions options) throws GeneralSecurityException {
        Secret certificate = options.signingCertificate();
        Secret key = options.signingKey();
        if (certificate != null && key != null) {
            X509Certificate[] chain =
                    certificates("signingCertificate", certificate).toArray(X509Certificate[]::new);
            store.setKeyEntry(OWN, key(key), OWN.toCharArray(), chain);
        }
    }

    private static PrivateKey key(Secret pem) {
        String text = pem.reveal();
        @Nullable PrivateKey key;
        try {
            key = PemContent.of(text).getPrivateKey();
        } catch (RuntimeException e) {
            throw CertificateUnusable.of("signingKey", e);
        }
        if (key == null) {
            throw CertificateUnusable.of("signingKey", new IllegalArgumentException());
        }
        return key;
    }
}

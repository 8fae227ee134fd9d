package be.cpasonline.hub.status.soap;

import be.cpasonline.hub.platform.settings.Reference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.wss4j.common.WSS4JConstants;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.stereotype.Component;

/** The key that the hub signs its answers with, read when the hub starts. */
@Component
class HubKey {
    /** Under which name the key stands in {@link Signing#crypto()}. */
    static final String ALIAS = "hub";

    private static final Logger LOG = LoggerFactory.getLogger(HubKey.class);

    private final Optional<Pair> pair;
    private final String problem;

    HubKey(SoapSettings settings) {
        Optional<Pair> read = Optional.empty();
        String why = "";
        try {
            read = Optional.of(read(settings));
        } catch (Unusable e) {
            why = String.valueOf(e.getMessage());
            LOG.atLevel(isWanted(settings) ? Level.ERROR : Level.INFO)
                    .log("The status service over SOAP is not offered: {}", why);
        }
        this.pair = read;
        this.problem = why;
    }

    /** Whether the service can be offered. */
    boolean isThere() {
        return pair.isPresent();
    }

    /** Why the service is not offered, in a sentence for the operator; empty where it is. */
    String problem() {
        return problem;
    }

    /** Until when the certificate is good. */
    Optional<X509Certificate> certificate() {
        return pair.map(Pair::certificate);
    }

    /** The key as WSS4J takes it. */
    Signing signing() {
        try {
            return pair.orElseThrow().signing();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isWanted(SoapSettings settings) {
        return settings.certificate() != null || settings.key() != null;
    }

    private static Pair read(SoapSettings settings) {
        PemContent certificate = pem("hub.soap.certificate", settings.certificate());
        PemContent key = pem("hub.soap.key", settings.key());
        try {
            Pair read = new Pair(
                    certificate.getCertificates(),
                    Optional.ofNullable(key.getPrivateKey())
                            .orElseThrow(() -> new Unusable("hub.soap.key holds no private key.")));
            read.mustFit();
            return read;
        } catch (GeneralSecurityException | IllegalStateException | IllegalArgumentException e) {
            // Without the cause: it may quote the key.
            throw new Unusable(
                    "hub.soap.certificate and hub.soap.key must be a certificate and its private key, in PEM;"
                            + " RSA or EC, PKCS#8 without a password.");
        }
    }

    private static PemContent pem(String setting, @Nullable String reference) {
        if (reference == null) {
            throw new Unusable(setting + " is not set.");
        }
        return PemContent.of(Reference.value(reference)
                .orElseThrow(() -> new Unusable(setting + " must be file:PATH or env:NAME, and there must be PEM.")));
    }

    /**
     * A key as WSS4J takes it.
     *
     * @param password opens the key in memory; it is made anew at each start and nobody knows it
     * @param algorithm by which it signs
     */
    record Signing(Crypto crypto, String password, String algorithm) {
        @Override
        public String toString() {
            return "Signing[algorithm=" + algorithm + "]";
        }
    }

    private record Pair(List<X509Certificate> chain, PrivateKey key) {
        private static final byte[] SAMPLE = "sample".getBytes(StandardCharsets.US_ASCII);

        X509Certificate certificate() {
            return chain.getFirst();
        }

        void mustFit() throws GeneralSecurityException {
            PublicKey named = certificate().getPublicKey();
            Signature signature = Signature.getInstance(isElliptic() ? "SHA256withECDSA" : "SHA256withRSA");
            signature.initSign(key);
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(named);
            signature.update(SAMPLE);
            if (!signature.verify(signed)) {
                throw new Unusable("hub.soap.key is not the key of hub.soap.certificate.");
            }
        }

        Signing signing() throws GeneralSecurityException, IOException {
            String password = UUID.randomUUID().toString();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, password.toCharArray(), chain.toArray(X509Certificate[]::new));
            Merlin crypto = new Merlin();
            crypto.setKeyStore(store);
            return new Signing(
                    crypto, password, isElliptic() ? WSS4JConstants.ECDSA_SHA256 : WSS4JConstants.RSA_SHA256);
        }

        private boolean isElliptic() {
            return key.getAlgorithm().equals("EC");
        }

        @Override
        public String toString() {
            return "Pair[...]";
        }
    }

    /** Says why the key cannot be used. */
    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String why) {
            super(why);
        }
    }
}

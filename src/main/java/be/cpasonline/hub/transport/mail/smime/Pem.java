package be.cpasonline.hub.transport.mail.smime;

import java.io.IOException;
import java.io.StringReader;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** Certificates and keys as PEM keeps them. */
public final class Pem {
    /** Kept to ourselves: the JVM's own list of providers stays as it is. */
    static final Provider PROVIDER = new BouncyCastleProvider();

    private Pem() {}

    /**
     * The first certificate of a text.
     *
     * @throws Unusable where there is none
     */
    public static X509Certificate certificate(String pem) {
        try {
            if (read(pem) instanceof X509CertificateHolder holder) {
                return new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(holder);
            }
        } catch (CertificateException e) {
            throw new Unusable("holds a certificate that cannot be read");
        }
        throw new Unusable("holds no certificate");
    }

    /**
     * The private key of a text, without a passphrase.
     *
     * @throws Unusable where there is none
     */
    public static PrivateKey key(String pem) {
        var converter = new JcaPEMKeyConverter().setProvider(PROVIDER);
        try {
            return switch (read(pem)) {
                case PrivateKeyInfo key -> converter.getPrivateKey(key);
                case PEMKeyPair pair -> converter.getKeyPair(pair).getPrivate();
                default -> throw new Unusable("holds no private key without a passphrase");
            };
        } catch (IOException e) {
            throw new Unusable("holds a private key that cannot be read");
        }
    }

    private static Object read(String pem) {
        try (var parser = new PEMParser(new StringReader(pem))) {
            Object read = parser.readObject();
            if (read != null) {
                return read;
            }
        } catch (IOException e) {
            throw new Unusable("is not PEM that can be read");
        }
        throw new Unusable("is not PEM");
    }

    /** What was given is no certificate, or no key, or none that serves; the message says what is wrong, without quoting it. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }
}

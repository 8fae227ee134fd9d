package be.cpasonline.hub.transport.mail.smime;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.OutputEncryptor;

/** Signs with the hub's key, then encrypts for one certificate (RFC 8551). */
public final class Sealer {
    private final Signer signer;
    private final X509Certificate recipient;
    private final boolean authenticated;

    /**
     * Seals for a recipient.
     *
     * @param authenticated with AES-256-GCM, whose decryption proves that nothing was changed; else with AES-256-CBC
     * @throws Pem.Unusable where the certificate is of a kind that nothing can be encrypted for
     */
    public Sealer(Signer signer, X509Certificate recipient, boolean authenticated) {
        if (!(recipient.getPublicKey() instanceof RSAPublicKey || recipient.getPublicKey() instanceof ECPublicKey)) {
            throw new Pem.Unusable("holds a certificate of a kind that mails are not encrypted for");
        }
        this.signer = signer;
        this.recipient = recipient;
        this.authenticated = authenticated;
    }

    /** Seals a MIME entity whose lines end with CR and LF. */
    public Sealed seal(byte[] entity) throws IOException {
        var content = new CMSProcessableByteArray(signer.sign(entity));
        try {
            return authenticated ? authenticated(content) : enveloped(content);
        } catch (CMSException | GeneralSecurityException e) {
            throw new IllegalStateException("the certificate of the recipient cannot be encrypted for", e);
        }
    }

    private Sealed authenticated(CMSProcessableByteArray content)
            throws CMSException, GeneralSecurityException, IOException {
        var generator = new CMSAuthEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(forRecipient());
        var encryptor = (OutputAEADEncryptor) encryptor(CMSAlgorithm.AES256_GCM);
        return new Sealed(
                "authEnveloped-data", generator.generate(content, encryptor).getEncoded());
    }

    private Sealed enveloped(CMSProcessableByteArray content)
            throws CMSException, GeneralSecurityException, IOException {
        var generator = new CMSEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(forRecipient());
        return new Sealed(
                "enveloped-data",
                generator.generate(content, encryptor(CMSAlgorithm.AES256_CBC)).getEncoded());
    }

    private static OutputEncryptor encryptor(ASN1ObjectIdentifier algorithm) throws CMSException {
        return new JceCMSContentEncryptorBuilder(algorithm)
                .setProvider(Pem.PROVIDER)
                .build();
    }

    /** RSA keys take the content's key as it is; of elliptic curves one is agreed upon, with a key that is used once. */
    private RecipientInfoGenerator forRecipient() throws GeneralSecurityException {
        if (!(recipient.getPublicKey() instanceof ECPublicKey curve)) {
            return new JceKeyTransRecipientInfoGenerator(recipient).setProvider(Pem.PROVIDER);
        }
        var generator = KeyPairGenerator.getInstance("EC", Pem.PROVIDER);
        generator.initialize(curve.getParams());
        KeyPair once = generator.generateKeyPair();
        return new JceKeyAgreeRecipientInfoGenerator(
                        CMSAlgorithm.ECDH_SHA256KDF, once.getPrivate(), once.getPublic(), CMSAlgorithm.AES256_WRAP)
                .setProvider(Pem.PROVIDER)
                .addRecipient(recipient);
    }
}

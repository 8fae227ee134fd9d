package be.cpasonline.hub.transport.mail.smime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.KeyAgreeRecipientInformation;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.operator.OperatorCreationException;

/** Opens what was encrypted for a key, and takes what one certificate signed. */
public final class Opener {
    private final Optional<PrivateKey> key;
    private final X509Certificate signer;

    /**
     * Opens for a key.
     *
     * @param key decrypts; without it only what is not encrypted is opened
     * @param signer whose signature counts; no other does
     */
    public Opener(Optional<PrivateKey> key, X509Certificate signer) {
        this.key = key;
        this.signer = signer;
    }

    /**
     * The entity that was signed, of one that is signed, or encrypted and signed.
     *
     * @return empty where the signature is missing or another's, or where it cannot be decrypted
     */
    public Optional<MimePart> open(MimePart entity) throws MessagingException, IOException {
        try {
            if (entity.isMimeType("multipart/signed")) {
                return detached(new MimeMultipart(entity.getDataHandler().getDataSource()));
            }
            return entity.isMimeType("application/pkcs7-mime") || entity.isMimeType("application/x-pkcs7-mime")
                    ? enclosed(entity.getInputStream().readAllBytes())
                    : Optional.empty();
        } catch (CMSException | OperatorCreationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<MimePart> detached(MimeMultipart parts)
            throws MessagingException, IOException, CMSException, OperatorCreationException {
        if (parts.getCount() != 2) {
            return Optional.empty();
        }
        var content = new ByteArrayOutputStream();
        parts.getBodyPart(0).writeTo(content);
        byte[] signature = parts.getBodyPart(1).getInputStream().readAllBytes();
        return verified(
                new CMSSignedData(new CMSProcessableByteArray(content.toByteArray()), signature),
                content.toByteArray());
    }

    private Optional<MimePart> enclosed(byte[] content)
            throws MessagingException, IOException, CMSException, OperatorCreationException {
        var type = ContentInfo.getInstance(content).getContentType();
        if (CMSObjectIdentifiers.signedData.equals(type)) {
            var signed = new CMSSignedData(content);
            return signed.getSignedContent() != null
                            && signed.getSignedContent().getContent() instanceof byte[] inner
                    ? verified(signed, inner)
                    : Optional.empty();
        }
        Optional<byte[]> inner = Optional.empty();
        if (CMSObjectIdentifiers.authEnvelopedData.equals(type)) {
            inner = decrypted(
                    new CMSAuthEnvelopedData(content).getRecipientInfos().getRecipients(), true);
        } else if (CMSObjectIdentifiers.envelopedData.equals(type)) {
            inner = decrypted(new CMSEnvelopedData(content).getRecipientInfos().getRecipients(), false);
        }
        return inner.isPresent() ? open(part(inner.get())) : Optional.empty();
    }

    /** It may be encrypted for others too; which of them the key belongs to shows when it is tried. */
    private Optional<byte[]> decrypted(Collection<RecipientInformation> recipients, boolean authenticated) {
        return key.stream()
                .flatMap(own -> recipients.stream().flatMap(each -> decrypted(each, own, authenticated).stream()))
                .findFirst();
    }

    private static Optional<byte[]> decrypted(RecipientInformation information, PrivateKey key, boolean authenticated) {
        try {
            return Optional.of(information.getContent(recipient(information, key, authenticated)));
        } catch (CMSException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Recipient recipient(RecipientInformation information, PrivateKey key, boolean authenticated) {
        if (information instanceof KeyAgreeRecipientInformation) {
            return authenticated
                    ? new JceKeyAgreeAuthEnvelopedRecipient(key).setProvider(Pem.PROVIDER)
                    : new JceKeyAgreeEnvelopedRecipient(key).setProvider(Pem.PROVIDER);
        }
        return authenticated
                ? new JceKeyTransAuthEnvelopedRecipient(key).setProvider(Pem.PROVIDER)
                : new JceKeyTransEnvelopedRecipient(key).setProvider(Pem.PROVIDER);
    }

    private Optional<MimePart> verified(CMSSignedData signed, byte[] content)
            throws MessagingException, CMSException, OperatorCreationException {
        var verifier = new JcaSimpleSignerInfoVerifierBuilder()
                .setProvider(Pem.PROVIDER)
                .build(signer.getPublicKey());
        for (SignerInformation each : signed.getSignerInfos()) {
            if (each.verify(verifier)) {
                return Optional.of(part(content));
            }
        }
        return Optional.empty();
    }

    private static MimePart part(byte[] content) throws MessagingException {
        return new MimeBodyPart(new ByteArrayInputStream(content));
    }
}

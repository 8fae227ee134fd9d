package be.cpasonline.hub.transport.mail.smime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Signs as whom a certificate says: {@code multipart/signed}, which any program shows even if it cannot verify it. */
public final class Signer {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, new byte[] {'\r', '\n'});

    private final X509Certificate certificate;
    private final PrivateKey key;
    private final Clock clock;

    /**
     * Signs with a key.
     *
     * @throws Pem.Unusable where the key is not the certificate's, or of a kind that mails are not signed with
     */
    public Signer(X509Certificate certificate, PrivateKey key, Clock clock) {
        this.certificate = certificate;
        this.key = key;
        this.clock = clock;
        if (!isOfTheCertificate()) {
            throw new Pem.Unusable("holds another key than the certificate is for");
        }
    }

    /** Whether the certificate verifies what the key signs. */
    private boolean isOfTheCertificate() {
        byte[] sample = {1, 2, 3};
        try {
            Signature signature = Signature.getInstance(algorithm(), Pem.PROVIDER);
            signature.initSign(key);
            signature.update(sample);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(sample);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A signed entity around one whose lines end with CR and LF. */
    public byte[] sign(byte[] entity) throws IOException {
        String boundary = "signed-" + UUID.randomUUID();
        var signed = new ByteArrayOutputStream();
        signed.write(lines(
                "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\";",
                "\tmicalg=sha-256; boundary=\"" + boundary + "\"",
                "",
                "--" + boundary,
                ""));
        signed.write(entity);
        signed.write(lines(
                "",
                "--" + boundary,
                "Content-Type: application/pkcs7-signature; name=\"smime.p7s\"",
                "Content-Transfer-Encoding: base64",
                "Content-Disposition: attachment; filename=\"smime.p7s\"",
                "",
                LINES.encodeToString(signature(entity)),
                "--" + boundary + "--",
                ""));
        return signed.toByteArray();
    }

    private static byte[] lines(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] signature(byte[] entity) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .setProvider(Pem.PROVIDER)
                    .setSignedAttributeGenerator(attributes())
                    .build(algorithm(), key, certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator
                    .generate(new CMSProcessableByteArray(entity), false)
                    .getEncoded();
        } catch (OperatorCreationException | CMSException | CertificateEncodingException e) {
            throw new IllegalStateException("nothing can be signed with the key", e);
        }
    }

    private AttributeTable attributes() {
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(clock.instant())))));
        return new AttributeTable(attributes);
    }

    private String algorithm() {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC", "ECDSA" -> "SHA256withECDSA";
            default -> throw new Pem.Unusable("holds a key of a kind that mails are not signed with");
        };
    }
}

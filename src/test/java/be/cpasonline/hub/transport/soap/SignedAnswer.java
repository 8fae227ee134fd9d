package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.platform.xml.SafeXml;
import be.cpasonline.hub.testing.TestCertificates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.CryptoFactory;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * An answer of SOAP 1.1 as a package signs it.
 *
 * @param signer whose key signs
 * @param age how old its time is
 * @param lasts how long its time says that it is good
 * @param parts what is signed, of Body and Timestamp
 * @param algorithm of the signature
 */
record SignedAnswer(String signer, Duration age, Duration lasts, List<String> parts, String algorithm) {
    static final SignedAnswer GOOD = new SignedAnswer(
            "package", Duration.ZERO, Duration.ofMinutes(5), List.of("Body", "Timestamp"), WSConstants.RSA_SHA256);

    SignedAnswer by(String other) {
        return new SignedAnswer(other, age, lasts, parts, algorithm);
    }

    SignedAnswer aged(Duration by, Duration lasting) {
        return new SignedAnswer(signer, by, lasting, parts, algorithm);
    }

    SignedAnswer signing(String... only) {
        return new SignedAnswer(signer, age, lasts, List.of(only), algorithm);
    }

    SignedAnswer with(String other) {
        return new SignedAnswer(signer, age, lasts, parts, other);
    }

    /** The envelope around a content. */
    String around(TestCertificates certificates, String content) {
        try {
            Document document =
                    SafeXml.parse(Soap.envelope(SoapVersion.V1_1, "", content).getBytes(StandardCharsets.UTF_8));
            var header = new WSSecHeader(document);
            header.insertSecurityHeader();
            var timestamp = new WSSecTimestamp(header);
            timestamp.setWsTimeSource(() -> Instant.now().minus(age));
            timestamp.setTimeToLive(Math.toIntExact(lasts.toSeconds()));
            timestamp.build();
            var signature = new WSSecSignature(header);
            signature.setUserInfo(signer, TestCertificates.PASSWORD);
            signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
            signature.setSignatureAlgorithm(algorithm);
            signature.setDigestAlgo(WSConstants.SHA256);
            signature.getParts().addAll(parts.stream().map(SignedAnswer::part).toList());
            signature.build(keys(certificates));
            return new String(SoapXml.write(document), StandardCharsets.UTF_8);
        } catch (SAXException | WSSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Crypto keys(TestCertificates certificates) throws WSSecurityException {
        var merlin = new Properties();
        merlin.put("org.apache.wss4j.crypto.provider", "org.apache.wss4j.common.crypto.Merlin");
        merlin.put("org.apache.wss4j.crypto.merlin.keystore.file", certificates.keyStore(signer));
        merlin.put("org.apache.wss4j.crypto.merlin.keystore.type", "PKCS12");
        merlin.put("org.apache.wss4j.crypto.merlin.keystore.password", TestCertificates.PASSWORD);
        return CryptoFactory.getInstance(merlin);
    }

    private static WSEncryptionPart part(String name) {
        return new WSEncryptionPart(
                name, name.equals("Body") ? SoapVersion.V1_1.namespace() : WSConstants.WSU_NS, "Element");
    }
}

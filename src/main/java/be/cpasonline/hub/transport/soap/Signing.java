package be.cpasonline.hub.transport.soap;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.CryptoType;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;

/** Signs a message: its body, its time, the hub's certificate in it, and its WS-Addressing blocks. */
final class Signing {
    private static final String BODY_ID = "body";

    private final Envelope envelope;
    private final WSSecHeader header;
    private final Crypto keys;

    Signing(Envelope envelope, WSSecHeader header, Crypto keys) {
        this.envelope = envelope;
        this.header = header;
        this.keys = keys;
    }

    void sign(WSSecTimestamp timestamp, List<Inclusion> inclusions, boolean addressing)
            throws WSSecurityException, GeneralSecurityException, IOException {
        var signature = new WSSecSignature(header);
        signature.setUserInfo(Keys.OWN, Keys.OWN);
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm(algorithm());
        signature.setDigestAlgo(WSConstants.SHA256);
        signature.prepare(keys);
        signature.appendBSTElementToHeader();
        List<Reference> references = new ArrayList<>(
                signature.addReferencesToSign(parts(timestamp, signature, inclusions.isEmpty(), addressing)));
        if (!inclusions.isEmpty()) {
            references.add(including(inclusions));
        }
        signature.computeSignature(references, false, null);
    }

    private List<WSEncryptionPart> parts(
            WSSecTimestamp timestamp, WSSecSignature signature, boolean withBody, boolean addressing) {
        var parts = new ArrayList<WSEncryptionPart>();
        parts.add(new WSEncryptionPart(timestamp.getId()));
        parts.add(new WSEncryptionPart(signature.getBSTTokenId()));
        if (addressing) {
            Addressing.BLOCKS.forEach(name -> parts.add(new WSEncryptionPart(name, Addressing.NAMESPACE, "Element")));
        }
        if (withBody) {
            parts.add(new WSEncryptionPart("Body", envelope.version().namespace(), "Content"));
        }
        return parts;
    }

    /** The body with its documents, whose digest WSS4J would make with all of them in memory. */
    private Reference including(List<Inclusion> inclusions) throws GeneralSecurityException, IOException {
        envelope.body().setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:wsu", WSConstants.WSU_NS);
        envelope.body().setAttributeNS(WSConstants.WSU_NS, "wsu:Id", BODY_ID);
        // The implementation that WSS4J signs with: references of another one would not be taken.
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM", "ApacheXMLDSig");
        return factory.newReference(
                "#" + BODY_ID,
                factory.newDigestMethod(DigestMethod.SHA256, null),
                List.of(factory.newTransform(WSConstants.C14N_EXCL_OMIT_COMMENTS, (TransformParameterSpec) null)),
                null,
                null,
                new IncludedBody(envelope.body(), inclusions).digest());
    }

    private String algorithm() throws WSSecurityException {
        var own = new CryptoType(CryptoType.TYPE.ALIAS);
        own.setAlias(Keys.OWN);
        return keys.getX509Certificates(own)[0].getPublicKey() instanceof ECPublicKey
                ? WSConstants.ECDSA_SHA256
                : WSConstants.RSA_SHA256;
    }
}

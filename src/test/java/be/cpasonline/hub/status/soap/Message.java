package be.cpasonline.hub.status.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.WSTimeSource;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.springframework.boot.ssl.pem.PemContent;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A message that a vendor signs with WSS4J, as it must be or otherwise. */
final class Message {
    static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
    static final String OURS = "urn:be:cpasonline:hub:statuses:1";
    private static final String PASSWORD = "password";

    private final String payload;
    private String soap = SOAP_11;
    private Parties signer = Parties.VENDOR;
    private Instant created = Instant.parse("2026-11-23T09:00:00Z");
    private int keyIdentifier = WSConstants.BST_DIRECT_REFERENCE;
    private String signature = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private String digest = WSConstants.SHA256;
    private final List<String> parts = new ArrayList<>(List.of("Body", "Timestamp"));
    private Consumer<Document> before = document -> {};
    private Consumer<Document> after = document -> {};

    Message(String payload) {
        this.payload = payload;
    }

    Message soap(String namespace) {
        soap = namespace;
        return this;
    }

    Message signedBy(Parties party) {
        signer = party;
        return party == Parties.VENDOR_NEXT || party == Parties.READER
                ? signature("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256")
                : this;
    }

    Message created(String instant) {
        created = Instant.parse(instant);
        return this;
    }

    Message byIssuerAndSerial() {
        keyIdentifier = WSConstants.ISSUER_SERIAL;
        return this;
    }

    Message signature(String algorithm) {
        signature = algorithm;
        return this;
    }

    Message digest(String algorithm) {
        digest = algorithm;
        return this;
    }

    Message without(String part) {
        parts.remove(part);
        return this;
    }

    /** Changes it before it is signed. */
    Message before(Consumer<Document> change) {
        before = change;
        return this;
    }

    /** Changes it after it was signed. */
    Message after(Consumer<Document> change) {
        after = change;
        return this;
    }

    String namespace() {
        return soap;
    }

    /** Without any signature. */
    String unsigned() {
        return "<s:Envelope xmlns:s=\"" + soap + "\"><s:Header/><s:Body>" + payload + "</s:Body></s:Envelope>";
    }

    String signed() {
        Document document = parse(unsigned());
        before.accept(document);
        sign(document);
        after.accept(document);
        return write(document);
    }

    private void sign(Document document) {
        try {
            WSSecHeader header = new WSSecHeader(document);
            header.insertSecurityHeader();
            WSSecTimestamp timestamp = new WSSecTimestamp(header);
            timestamp.setWsTimeSource(new At(created));
            timestamp.setTimeToLive(300);
            timestamp.build();
            WSSecSignature signs = new WSSecSignature(header);
            signs.setUserInfo(signer.name(), PASSWORD);
            signs.setKeyIdentifierType(keyIdentifier);
            signs.setSignatureAlgorithm(signature);
            signs.setDigestAlgo(digest);
            for (String part : parts) {
                signs.getParts()
                        .add(new WSEncryptionPart(part, part.equals("Body") ? soap : WSConstants.WSU_NS, "Element"));
            }
            signs.build(crypto(signer));
        } catch (WSSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A party's key and certificate as WSS4J takes them. */
    static Crypto crypto(Parties party) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    party.name(),
                    PemContent.of(Files.readString(party.pair().key())).getPrivateKey(),
                    PASSWORD.toCharArray(),
                    PemContent.of(Files.readString(party.pair().certificate()))
                            .getCertificates()
                            .toArray(Certificate[]::new));
            Merlin crypto = new Merlin();
            crypto.setKeyStore(store);
            return crypto;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Document parse(String xml) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static String write(Document document) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter written = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(written));
            return written.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first element of a name, wherever it stands. */
    static Element find(Document document, String name) {
        return (Element) document.getElementsByTagNameNS("*", name).item(0);
    }

    private record At(Instant now) implements WSTimeSource {
        @Override
        public Instant now() {
            return now;
        }
    }
}

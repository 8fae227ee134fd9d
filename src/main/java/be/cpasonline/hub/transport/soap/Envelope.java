package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.platform.xml.SafeXml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A SOAP message.
 *
 * @param version whose envelope it is
 * @param document all of it
 * @param header absent in some answers
 * @param body the only one, right under the envelope
 */
record Envelope(SoapVersion version, Document document, Optional<Element> header, Element body) {

    /** A message around a payload, with an empty header. */
    static Envelope around(SoapVersion version, Element payload) {
        String empty =
                "<soap:Envelope xmlns:soap=\"" + version.namespace() + "\"><soap:Header/><soap:Body/></soap:Envelope>";
        try {
            Envelope envelope =
                    of(SafeXml.parse(empty.getBytes(StandardCharsets.UTF_8))).orElseThrow();
            envelope.body.appendChild(envelope.document.importNode(payload, true));
            return envelope;
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The message in a document; empty where it is none, or one with several headers or bodies. */
    static Optional<Envelope> of(Document document) {
        Element root = document.getDocumentElement();
        return SoapVersion.of(root.getNamespaceURI())
                .filter(version -> "Envelope".equals(root.getLocalName()))
                .flatMap(version -> of(version, document, root));
    }

    private static Optional<Envelope> of(SoapVersion version, Document document, Element root) {
        List<Element> headers = SoapXml.children(root, version.namespace(), "Header");
        List<Element> bodies = SoapXml.children(root, version.namespace(), "Body");
        return headers.size() > 1 || bodies.size() != 1
                ? Optional.empty()
                : Optional.of(new Envelope(version, document, headers.stream().findFirst(), bodies.getFirst()));
    }

    /** What the body holds; empty where it holds nothing. */
    Optional<Element> content() {
        return SoapXml.children(body).stream().findFirst();
    }

    /** The blocks of the header with a name. */
    List<Element> blocks(String namespace, String name) {
        return header.map(found -> SoapXml.children(found, namespace, name)).orElse(List.of());
    }
}

package be.cpasonline.hub.transport.soap;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Trees of XML: their elements, and how they are written. */
final class SoapXml {

    static {
        Init.init();
    }

    private SoapXml() {}

    /** An element in UTF-8 with all namespaces that are in scope, in a form that no signature in it minds. */
    static byte[] write(Node element) {
        return canonical(element, Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS);
    }

    /** An element as signatures see it. */
    static byte[] exclusive(Node element) {
        return canonical(element, Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS);
    }

    static List<Element> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static List<Element> children(Node parent, String namespace, String name) {
        return children(parent).stream()
                .filter(child -> is(child, namespace, name))
                .toList();
    }

    /** The first of these children; empty where there is none. */
    static Optional<Element> child(Node parent, String namespace, String name) {
        return children(parent, namespace, name).stream().findFirst();
    }

    static boolean is(Element element, String namespace, String name) {
        return name.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI());
    }

    private static byte[] canonical(Node node, String algorithm) {
        try {
            var out = new ByteArrayOutputStream();
            Canonicalizer.getInstance(algorithm).canonicalizeSubtree(node, out);
            return out.toByteArray();
        } catch (XMLSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

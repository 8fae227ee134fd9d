package be.cpasonline.hub.platform.soap;

import be.cpasonline.hub.platform.xml.SafeXml;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.transform.dom.DOMSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Writes elements of a service's own namespace.
 *
 * @param namespace of everything that the service takes and answers
 */
public record Elements(String namespace) {
    private static final int DEEPEST = 32;

    /** A new document with one element. */
    public Element root(String name) {
        Document document = SafeXml.builder(DEEPEST).newDocument();
        Element root = document.createElementNS(namespace, name);
        document.appendChild(root);
        return root;
    }

    /** A new element, the last below another. */
    public Element add(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElementNS(namespace, name);
        parent.appendChild(child);
        return child;
    }

    /** The same with a text. */
    public void add(Element parent, String name, Object text) {
        add(parent, name).setTextContent(text.toString());
    }

    /** What a message's body holds. */
    public static Element of(DOMSource body) {
        return body.getNode() instanceof Document document ? document.getDocumentElement() : (Element) body.getNode();
    }

    /** The elements directly below one. */
    public static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .<Node>mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}

package be.cpasonline.hub.status.soap;

import be.cpasonline.hub.platform.xml.SafeXml;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Small things to do with XML in the service's own namespace. */
final class Xml {
    /** Of everything that the service takes and answers. */
    static final String NAMESPACE = "urn:be:cpasonline:hub:statuses:1";

    private static final int DEEPEST = 32;

    private Xml() {}

    /** A parser that takes no DTD, nothing from elsewhere, and nothing deep. */
    static DocumentBuilder parser() {
        return SafeXml.builder(DEEPEST);
    }

    /** A new document with one element of the service's. */
    static Element root(String name) {
        Document document = parser().newDocument();
        Element root = document.createElementNS(NAMESPACE, name);
        document.appendChild(root);
        return root;
    }

    static Element add(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElementNS(NAMESPACE, name);
        parent.appendChild(child);
        return child;
    }

    static void add(Element parent, String name, Object text) {
        add(parent, name).setTextContent(text.toString());
    }

    /** The elements directly below one. */
    static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .<Node>mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}

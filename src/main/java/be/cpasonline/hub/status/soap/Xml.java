package be.cpasonline.hub.status.soap;

import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Small things to do with XML in the service's own namespace. */
final class Xml {
    /** Of everything that the service takes and answers. */
    static final String NAMESPACE = "urn:be:cpasonline:hub:statuses:1";

    private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";
    private static final String DEEPEST = "32";
    private static final String MOST_ATTRIBUTES = "32";

    private Xml() {}

    /** A parser of the JDK's that takes no DTD, nothing from elsewhere, and nothing deep. */
    static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute(LIMIT + "maxElementDepth", DEEPEST);
            factory.setAttribute(LIMIT + "elementAttributeLimit", MOST_ATTRIBUTES);
            factory.setXIncludeAware(false);
            factory.setCoalescing(true);
            // A signature says nothing of comments, so nobody is to meet one.
            factory.setIgnoringComments(true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
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

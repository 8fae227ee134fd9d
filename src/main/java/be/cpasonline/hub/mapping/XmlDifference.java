package be.cpasonline.hub.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Finds where two XML documents differ. Prefixes, and white space between elements, do not count. */
final class XmlDifference {
    private static final String DECLARATIONS = "http://www.w3.org/2000/xmlns/";

    private XmlDifference() {}

    /** The path of the first difference; empty where there is none. */
    static Optional<String> between(Document expected, Document got) {
        return between(expected.getDocumentElement(), got.getDocumentElement(), "");
    }

    private static Optional<String> between(Element expected, Element got, String above) {
        String path = above + "/" + expected.getLocalName();
        List<Element> children = children(expected);
        List<Element> others = children(got);
        boolean same = name(expected).equals(name(got))
                && attributes(expected).equals(attributes(got))
                && children.size() == others.size()
                && (!children.isEmpty() || expected.getTextContent().equals(got.getTextContent()));
        if (!same) {
            return Optional.of(path);
        }
        for (int i = 0; i < children.size(); i++) {
            Optional<String> found = between(children.get(i), others.get(i), path);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String name(Node node) {
        return "{" + node.getNamespaceURI() + "}" + node.getLocalName();
    }

    private static Map<String, String> attributes(Element element) {
        var attributes = new TreeMap<String, String>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Attr attribute && !DECLARATIONS.equals(attribute.getNamespaceURI())) {
                attributes.put(name(attribute), attribute.getValue());
            }
        }
        return attributes;
    }

    /** The elements right below an element. */
    static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(found);
            }
        }
        return children;
    }
}

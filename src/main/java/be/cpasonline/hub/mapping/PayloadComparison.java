package be.cpasonline.hub.mapping;

import be.cpasonline.hub.mapping.PayloadChange.Kind;
import be.cpasonline.hub.spi.Payload;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import tools.jackson.databind.JsonNode;

/** Tells all places in which two payloads of one kind differ. Prefixes of XML and white space between elements do not count. */
public final class PayloadComparison {
    private static final String DECLARATIONS = "http://www.w3.org/2000/xmlns/";

    private PayloadComparison() {}

    /** The differences, by path; none where the payloads say the same. */
    public static List<PayloadChange> between(Payload before, Payload after) {
        SortedMap<String, String> old = values(before);
        SortedMap<String, String> now = values(after);
        SortedSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        return paths.stream()
                .flatMap(path -> change(path, old.getOrDefault(path, ""), now.getOrDefault(path, ""), old, now))
                .toList();
    }

    private static Stream<PayloadChange> change(
            String path, String before, String after, SortedMap<String, String> old, SortedMap<String, String> now) {
        if (!old.containsKey(path)) {
            return Stream.of(new PayloadChange(path, Kind.ADDED, before, after));
        }
        if (!now.containsKey(path)) {
            return Stream.of(new PayloadChange(path, Kind.REMOVED, before, after));
        }
        return before.equals(after) ? Stream.of() : Stream.of(new PayloadChange(path, Kind.CHANGED, before, after));
    }

    private static SortedMap<String, String> values(Payload payload) {
        var values = new TreeMap<String, String>();
        if (payload.mediaType().endsWith("json")) {
            add(PlainJson.MAPPER.readTree(payload.body()), "", values);
        } else {
            Element root = SafeXml.parse(payload.body()).getDocumentElement();
            add(root, "/" + root.getLocalName(), values);
        }
        return values;
    }

    private static void add(JsonNode node, String path, SortedMap<String, String> values) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(field -> add(field.getValue(), path + "/" + field.getKey(), values));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                add(node.get(i), path + "/" + i, values);
            }
        } else {
            values.put(path, node.toString());
        }
    }

    private static void add(Element element, String path, SortedMap<String, String> values) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.item(i) instanceof Attr attribute && !DECLARATIONS.equals(attribute.getNamespaceURI())) {
                values.put(path + "/@" + attribute.getLocalName(), attribute.getValue());
            }
        }
        List<Element> children = XmlDifference.children(element);
        if (children.isEmpty()) {
            values.put(path, element.getTextContent());
        }
        var counts = new TreeMap<String, Integer>();
        children.forEach(child -> counts.merge(child.getLocalName(), 1, Integer::sum));
        var seen = new TreeMap<String, Integer>();
        for (Element child : children) {
            String name = child.getLocalName();
            int number = seen.merge(name, 1, Integer::sum) - 1;
            boolean alone = counts.getOrDefault(name, 1) == 1;
            add(child, path + "/" + name + (alone ? "" : "/" + number), values);
        }
    }
}

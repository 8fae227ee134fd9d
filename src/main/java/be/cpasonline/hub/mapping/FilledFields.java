package be.cpasonline.hub.mapping;

import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;

/** The fields that a payload fills, by the names that lead to them; of XML, elements and attributes. */
final class FilledFields {
    private FilledFields() {}

    static Set<String> of(byte[] payload) {
        var fields = new TreeSet<String>();
        if (payload.length > 0 && payload[0] == '<') {
            Element root = SafeXml.parse(payload).getDocumentElement();
            add(root, root.getLocalName(), fields);
        } else {
            add(PlainJson.MAPPER.readTree(payload), "", fields);
        }
        return fields;
    }

    private static void add(JsonNode node, String path, Set<String> fields) {
        if (node.isObject()) {
            node.forEachEntry((name, value) -> {
                String below = path.isEmpty() ? name : path + "." + name;
                fields.add(below);
                add(value, below, fields);
            });
        } else {
            node.forEach(item -> add(item, path, fields));
        }
    }

    private static void add(Element element, String path, Set<String> fields) {
        fields.add(path);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            fields.add(path + ".@" + element.getAttributes().item(i).getLocalName());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                add(found, path + "." + found.getLocalName(), fields);
            }
        }
    }
}

package be.cpasonline.hub.mapping;

import be.cpasonline.hub.version.FolderContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;

/** The fields that a contract knows, by the names that lead to them; what refers to itself is followed once. */
final class ContractFields {
    private static final int DEEPEST = 20;

    private final Set<String> fields = new TreeSet<>();

    private ContractFields() {}

    /**
     * Of all contracts of a folder.
     *
     * @param filled what payloads fill: of an XML Schema that has several roots, those that are used count
     */
    static Set<String> of(FolderContent content, Set<String> filled) {
        var found = new ContractFields();
        for (String file : content.under("contract")) {
            String text = content.text(file).orElse("");
            if (file.endsWith(".schema.json")) {
                JsonNode root = PlainJson.MAPPER.readTree(text);
                found.add(root, root, "", new ArrayDeque<>());
            }
        }
        var xml = new XmlSchemas();
        content.under("contract").stream()
                .filter(file -> file.endsWith(".xsd") || file.endsWith(".wsdl"))
                .forEach(file -> xml.read(content.text(file).orElse("")));
        filled.stream()
                .filter(path -> path.indexOf('.') < 0)
                .forEach(root -> xml.roots(root).forEach(element -> found.add(xml, element, root, new ArrayDeque<>())));
        return found.fields;
    }

    private void add(JsonNode root, JsonNode schema, String path, Deque<Object> above) {
        String reference = schema.path("$ref").asString("");
        if (reference.startsWith("#") && !above.contains(reference)) {
            above.push(reference);
            add(root, root.at(reference.substring(1)), path, above);
            above.pop();
        }
        schema.path("properties").forEachEntry((name, property) -> {
            String below = path.isEmpty() ? name : path + "." + name;
            fields.add(below);
            add(root, property, below, above);
        });
        for (String several : List.of("allOf", "anyOf", "oneOf", "prefixItems")) {
            schema.path(several).forEach(each -> add(root, each, path, above));
        }
        for (String one : List.of("items", "then", "else")) {
            if (schema.path(one).isObject()) {
                add(root, schema.path(one), path, above);
            }
        }
    }

    private void add(XmlSchemas xml, Element declaration, String path, Deque<Object> above) {
        fields.add(path);
        if (above.size() > DEEPEST || above.contains(declaration)) {
            return;
        }
        above.push(declaration);
        String type = local(declaration.getAttribute("type"));
        if (xml.types.containsKey(type)) {
            inside(xml, xml.types.get(type), path, above);
        }
        inside(xml, declaration, path, above);
        above.pop();
    }

    private void inside(XmlSchemas xml, Element holder, String path, Deque<Object> above) {
        for (Node child = holder.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found && XmlSchemas.NAMESPACE.equals(found.getNamespaceURI())) {
                part(xml, found, path, above);
            }
        }
    }

    private void part(XmlSchemas xml, Element part, String path, Deque<Object> above) {
        String reference = local(part.getAttribute("ref"));
        switch (part.getLocalName()) {
            case "element" -> {
                String name = reference.isEmpty() ? part.getAttribute("name") : reference;
                List<Element> declared = reference.isEmpty() ? List.of(part) : xml.roots(reference);
                declared.forEach(each -> add(xml, each, path + "." + name, above));
            }
            case "attribute" -> fields.add(path + ".@" + (reference.isEmpty() ? part.getAttribute("name") : reference));
            case "group", "attributeGroup", "extension" -> {
                String other = reference.isEmpty() ? local(part.getAttribute("base")) : reference;
                if (xml.types.containsKey(other)) {
                    inside(xml, xml.types.get(other), path, above);
                }
                inside(xml, part, path, above);
            }
            case "annotation", "simpleType", "key", "keyref", "unique" -> {}
            default -> inside(xml, part, path, above);
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** What the schemas of a folder declare at their top. */
    private static final class XmlSchemas {
        static final String NAMESPACE = "http://www.w3.org/2001/XMLSchema";

        private final Map<String, List<Element>> elements = new HashMap<>();
        private final Map<String, Element> types = new HashMap<>();

        void read(String text) {
            var schemas =
                    SafeXml.parse(text.getBytes(StandardCharsets.UTF_8)).getElementsByTagNameNS(NAMESPACE, "schema");
            for (int i = 0; i < schemas.getLength(); i++) {
                for (Node child = schemas.item(i).getFirstChild(); child != null; child = child.getNextSibling()) {
                    if (child instanceof Element declared) {
                        add(declared);
                    }
                }
            }
        }

        private void add(Element declared) {
            String name = declared.getAttribute("name");
            if ("element".equals(declared.getLocalName())) {
                elements.computeIfAbsent(name, none -> new ArrayList<>()).add(declared);
            } else if (!name.isEmpty()) {
                types.put(name, declared);
            }
        }

        List<Element> roots(String name) {
            return elements.getOrDefault(name, List.of());
        }
    }
}

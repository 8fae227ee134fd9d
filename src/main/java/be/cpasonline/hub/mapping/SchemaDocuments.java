package be.cpasonline.hub.mapping;

import be.cpasonline.hub.mapping.SchemaDocument.Reference;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the schemas out of a file: the one that an XSD is, those that a WSDL holds. */
final class SchemaDocuments extends DefaultHandler {
    private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;

    private final String id;
    private final List<SchemaDocument> found = new ArrayList<>();
    private final Deque<TreeMap<String, String>> scopes = new ArrayDeque<>();
    private TreeMap<String, String> declared = new TreeMap<>();
    private List<Reference> references = new ArrayList<>();
    private String namespace = "";
    private int depth;
    private @Nullable SchemaCopy copy;
    private @Nullable Locator locator;

    private SchemaDocuments(String id) {
        this.id = id;
        scopes.push(new TreeMap<>());
    }

    /**
     * Reads a file.
     *
     * @param id of the file
     * @throws MappingFault naming file and line where it is not XML
     */
    static List<SchemaDocument> of(URI id, String text) {
        var handler = new SchemaDocuments(id.toString());
        try {
            var source = SafeXml.source(text.getBytes(StandardCharsets.UTF_8));
            XMLReader reader = source.getXMLReader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(source.getInputSource());
            return handler.found;
        } catch (SAXParseException e) {
            throw new MappingFault(
                    "contractInvalid",
                    SchemaDocument.file(id) + ", line " + e.getLineNumber()
                            + ": this is not XML without a document type.");
        } catch (SAXException | IOException e) {
            throw new MappingFault(
                    "contractInvalid", SchemaDocument.file(id) + ": this is not XML without a document type.");
        }
    }

    @Override
    public void setDocumentLocator(Locator where) {
        locator = where;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        declared.put(prefix, uri);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        var scope = new TreeMap<>(scopes.getFirst());
        scope.putAll(declared);
        scopes.push(scope);
        if (copy != null) {
            depth++;
            copy.start(line(), qName, declared, attributes);
            note(uri, localName, attributes);
        } else if (XSD.equals(uri) && localName.equals("schema")) {
            begin(scope, qName, attributes);
        }
        declared = new TreeMap<>();
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        scopes.pop();
        if (copy != null) {
            copy.end(qName);
            if (--depth == 0) {
                found.add(new SchemaDocument(name(), namespace, copy.text(), List.copyOf(references)));
                copy = null;
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (copy != null) {
            copy.text(new String(characters, start, length));
        }
    }

    private void begin(Map<String, String> scope, String qName, Attributes attributes) {
        copy = new SchemaCopy();
        depth = 1;
        references = new ArrayList<>();
        namespace = value(attributes, "targetNamespace");
        copy.start(line(), qName, scope, attributes);
    }

    private void note(String uri, String localName, Attributes attributes) {
        boolean imports = localName.equals("import");
        if (XSD.equals(uri) && (imports || localName.equals("include") || localName.equals("redefine"))) {
            references.add(new Reference(
                    imports, value(attributes, "namespace"), value(attributes, "schemaLocation"), line()));
        }
    }

    /** The file's own name, or, of one of several in a file, the same with a number, which no relative location sees. */
    private URI name() {
        return URI.create(id.endsWith(".xsd") ? id : id + "?" + (found.size() + 1));
    }

    private static String value(Attributes attributes, String name) {
        return Optional.ofNullable(attributes.getValue("", name)).orElse("").strip();
    }

    private int line() {
        return locator == null ? 0 : locator.getLineNumber();
    }
}

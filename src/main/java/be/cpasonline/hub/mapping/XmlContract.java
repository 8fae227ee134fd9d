package be.cpasonline.hub.mapping;

import be.cpasonline.hub.version.FolderContent;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/** The vendor's XML Schemas of a payload, whose root is one of their global elements. */
final class XmlContract {
    private static final int TOLD_AT_MOST = 10;

    private final Schema schema;

    private XmlContract(Schema schema) {
        this.schema = schema;
    }

    /**
     * Reads the schemas of a folder.
     *
     * @throws MappingFault naming file and line where they cannot be used
     */
    static XmlContract read(FolderContent content) {
        ContractSchemas schemas = ContractSchemas.of(content);
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, ContractSchemas.SCHEME);
            factory.setResourceResolver(schemas);
            return new XmlContract(factory.newSchema(schemas.all()));
        } catch (SAXParseException e) {
            String file = SchemaDocument.file(URI.create(String.valueOf(e.getSystemId())));
            throw new MappingFault(
                    "contractInvalid", file + ", line " + e.getLineNumber() + ": " + sentence(e.getMessage()));
        } catch (SAXException e) {
            throw new MappingFault("contractInvalid", "contract/: " + sentence(e.getMessage()));
        }
    }

    /** What is wrong with a schema is about no person. */
    private static String sentence(@Nullable String why) {
        return "this is not a valid XML Schema; " + why;
    }

    /** Where a payload does not fit, as path and rule, never with a value; none where it fits. */
    List<String> misfits(byte[] payload) {
        var places = new Places();
        try {
            ValidatorHandler validator = schema.newValidatorHandler();
            validator.setErrorHandler(places);
            validator.setContentHandler(places);
            var source = SafeXml.source(payload);
            var withoutIncludes = new WithoutIncludes(source.getXMLReader());
            withoutIncludes.setContentHandler(validator);
            withoutIncludes.parse(source.getInputSource());
        } catch (SAXException | IOException e) {
            places.found.add("/ is not XML");
        }
        return places.found.stream().distinct().limit(TOLD_AT_MOST).toList();
    }

    /** A document stands as {@code xop:Include} where its base64 goes: for the schema that is base64, and empty. */
    private static final class WithoutIncludes extends XMLFilterImpl {
        private static final String XOP = "http://www.w3.org/2004/08/xop/include";
        private int inside;

        WithoutIncludes(XMLReader reader) {
            super(reader);
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            if (inside > 0 || (XOP.equals(uri) && localName.equals("Include"))) {
                inside++;
            } else {
                super.startElement(uri, localName, qName, attributes);
            }
        }

        @Override
        public void endElement(String uri, String localName, String qName) throws SAXException {
            if (inside > 0) {
                inside--;
            } else {
                super.endElement(uri, localName, qName);
            }
        }
    }

    /** Knows where the validator is. What it says of an error may hold a value: only the rule's name is repeated. */
    private static final class Places extends DefaultHandler {
        private final Deque<String> path = new ArrayDeque<>();
        private final List<String> found = new ArrayList<>();

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            path.addLast(localName);
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            path.removeLast();
        }

        @Override
        public void error(SAXParseException e) {
            String rule = String.valueOf(e.getMessage()).replaceFirst("(?s):.*", "");
            found.add("/" + String.join("/", path) + " " + (rule.matches("[\\w.-]+") ? rule : "does not fit"));
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}

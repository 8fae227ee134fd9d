package be.cpasonline.hub.mapping;

import be.cpasonline.hub.version.FolderContent;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The vendor's XML Schema of a payload. Nothing is fetched from anywhere. */
final class XmlContract {
    private static final int TOLD_AT_MOST = 10;

    private final Schema schema;

    private XmlContract(Schema schema) {
        this.schema = schema;
    }

    /**
     * Reads the schema of a folder.
     *
     * @throws MappingFault where there is not exactly one, or it cannot be used alone
     */
    static XmlContract read(FolderContent content) {
        List<String> schemas = content.under("contract").stream()
                .filter(path -> path.endsWith(".xsd"))
                .toList();
        if (schemas.size() != 1) {
            throw new MappingFault(
                    "contractInvalid",
                    "contract/ must hold exactly one file NAME.xsd, the XML Schema that every payload must fit; it holds "
                            + schemas.size() + ".");
        }
        String file = schemas.getFirst();
        return read(file, content.text(file).orElseThrow());
    }

    private static XmlContract read(String file, String xsd) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return new XmlContract(factory.newSchema(new StreamSource(new StringReader(xsd))));
        } catch (SAXParseException e) {
            throw new MappingFault(
                    "contractInvalid",
                    file + ", line " + e.getLineNumber() + ": this is not an XML Schema that can be used alone.");
        } catch (SAXException e) {
            throw new MappingFault("contractInvalid", file + ": this is not an XML Schema that can be used alone.");
        }
    }

    /** Where a payload does not fit, as path and rule, never with a value; none where it fits. */
    List<String> misfits(byte[] payload) {
        var places = new Places();
        try {
            ValidatorHandler validator = schema.newValidatorHandler();
            validator.setErrorHandler(places);
            validator.setContentHandler(places);
            var source = SafeXml.source(payload);
            XMLReader reader = source.getXMLReader();
            reader.setContentHandler(validator);
            reader.parse(source.getInputSource());
        } catch (SAXException | IOException e) {
            places.found.add("/ is not XML");
        }
        return places.found.stream().distinct().limit(TOLD_AT_MOST).toList();
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

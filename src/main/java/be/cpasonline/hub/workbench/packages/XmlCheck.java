package be.cpasonline.hub.workbench.packages;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Whether XML fits a vendor's schema, a file of its own or the one inside a WSDL. */
final class XmlCheck {
    private final Schema schema;

    XmlCheck(Path file) {
        try {
            schema = factory().newSchema(source(file));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(file + " is no schema", e);
        }
    }

    boolean fits(String xml) {
        return fits(new StreamSource(new StringReader(xml)));
    }

    boolean fits(Element element) {
        return fits(new DOMSource(element));
    }

    private boolean fits(Source source) {
        try {
            Validator validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.validate(source);
            return true;
        } catch (SAXException | IOException e) {
            return false;
        }
    }

    private static Source source(Path file) throws SAXException, IOException {
        if (!file.toString().endsWith(".wsdl")) {
            return new StreamSource(file.toFile());
        }
        var schemas = SoapRequest.parse(Files.readAllBytes(file))
                .getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema");
        return new DOMSource(schemas.item(0), file.toUri().toString());
    }

    private static SchemaFactory factory() throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }
}

package be.cpasonline.hub.workbench.packages;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** Whether XML fits a vendor's schema. */
final class XmlCheck {
    private final Schema schema;

    XmlCheck(Path xsd) {
        try {
            schema = factory().newSchema(xsd.toFile());
        } catch (SAXException e) {
            throw new IllegalStateException(xsd + " is no schema", e);
        }
    }

    boolean fits(String xml) {
        try {
            Validator validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.validate(new StreamSource(new StringReader(xml)));
            return true;
        } catch (SAXException | IOException e) {
            return false;
        }
    }

    private static SchemaFactory factory() throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }
}

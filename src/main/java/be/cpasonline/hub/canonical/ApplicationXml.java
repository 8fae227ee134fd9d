package be.cpasonline.hub.canonical;

import be.cpasonline.hub.canonical.shape.Shape.ObjectShape;
import be.cpasonline.hub.canonical.shape.Shapes;
import be.cpasonline.hub.canonical.shape.XmlWriter;
import be.cpasonline.hub.model.RegisteredApplication;
import java.io.ByteArrayOutputStream;
import org.springframework.stereotype.Component;

/** The canonical application as XML, in the namespace {@code urn:be:cpasonline:hub:model:VERSION}. */
@Component
public class ApplicationXml {
    private final ApplicationJson json;
    private final ObjectShape shape = Shapes.of(RegisteredApplication.class);

    ApplicationXml(ApplicationJson json) {
        this.json = json;
    }

    /** Writes a registered application, valid by the model's XSD. */
    public byte[] write(RegisteredApplication registered) {
        var target = new ByteArrayOutputStream();
        XmlWriter.write(shape, json.tree(registered), target);
        return target.toByteArray();
    }
}

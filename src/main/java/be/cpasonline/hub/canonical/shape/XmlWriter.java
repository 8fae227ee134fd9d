package be.cpasonline.hub.canonical.shape;

import be.cpasonline.hub.canonical.shape.Shape.Field;
import be.cpasonline.hub.canonical.shape.Shape.ListShape;
import be.cpasonline.hub.canonical.shape.Shape.ObjectShape;
import be.cpasonline.hub.canonical.shape.Shape.UnionShape;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;

/** Writes the JSON form of a record as XML, in the order of its shape. */
public final class XmlWriter {
    private final XMLStreamWriter xml;

    private XmlWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes a document.
     *
     * @param value the JSON form of a record of that shape, valid
     */
    public static void write(ObjectShape shape, JsonNode value, OutputStream target) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(XmlNames.NAMESPACE);
            xml.writeStartElement(XmlNames.NAMESPACE, XmlNames.element(shape));
            xml.writeDefaultNamespace(XmlNames.NAMESPACE);
            new XmlWriter(xml).fields(shape, value);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the application cannot be written as XML", e);
        }
    }

    private void fields(ObjectShape shape, JsonNode value) throws XMLStreamException {
        for (Field field : shape.fields()) {
            JsonNode found = value.path(field.name());
            if (!found.isMissingNode() && !found.isNull()) {
                element(field.name(), field.shape(), found);
            }
        }
    }

    private void element(String name, Shape shape, JsonNode value) throws XMLStreamException {
        xml.writeStartElement(XmlNames.NAMESPACE, name);
        switch (shape) {
            case ObjectShape object -> fields(object, value);
            case ListShape list -> items(list, value);
            case UnionShape union -> throw new IllegalArgumentException(union.name() + " stands outside a list");
            default -> xml.writeCharacters(value.asString());
        }
        xml.writeEndElement();
    }

    private void items(ListShape list, JsonNode values) throws XMLStreamException {
        for (JsonNode value : values) {
            if (list.item() instanceof UnionShape union) {
                String word = value.path(union.discriminator()).asString();
                element(XmlNames.variant(word), variant(union, word), value);
            } else {
                element(XmlNames.item(list.item()), list.item(), value);
            }
        }
    }

    private static Shape variant(UnionShape union, String word) {
        return union.variants().stream()
                .filter(each -> each.word().equals(word))
                .findFirst()
                .map(Shape.Variant::shape)
                .orElseThrow(() -> new IllegalArgumentException(union.name() + " has no " + word));
    }
}

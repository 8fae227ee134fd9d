package be.cpasonline.hub.canonical.shape;

import be.cpasonline.hub.canonical.shape.Shape.EnumShape;
import be.cpasonline.hub.canonical.shape.Shape.Field;
import be.cpasonline.hub.canonical.shape.Shape.ListShape;
import be.cpasonline.hub.canonical.shape.Shape.ObjectShape;
import be.cpasonline.hub.canonical.shape.Shape.ScalarShape;
import be.cpasonline.hub.canonical.shape.Shape.UnionShape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes shapes as an XML Schema 1.0. */
public final class Xsd {
    private static final String UNBOUNDED = "unbounded";

    private final Map<String, String> types = new TreeMap<>();

    private Xsd() {}

    /** The schema of records, each of which may be the root of a document, and of all they hold. */
    public static String of(List<ObjectShape> roots) {
        var xsd = new Xsd();
        StringBuilder text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="%1$s" targetNamespace="%1$s"
                           elementFormDefault="qualified">
                """.formatted(XmlNames.NAMESPACE));
        roots.forEach(root -> text.append(
                "  <xs:element name=\"%s\" type=\"%s\"/>\n".formatted(XmlNames.element(root), xsd.type(root))));
        xsd.types.values().forEach(text::append);
        return text.append("</xs:schema>\n").toString();
    }

    private String type(ObjectShape object) {
        return define(object.name(), () -> sequence(object.name(), object.fields()));
    }

    private String type(EnumShape words) {
        return define(words.name(), () -> {
            StringBuilder text = new StringBuilder("  <xs:simpleType name=\"%s\">\n".formatted(words.name()));
            text.append("    <xs:restriction base=\"xs:string\">\n");
            words.words().forEach(word -> text.append("      <xs:enumeration value=\"%s\"/>\n".formatted(word)));
            return text.append("    </xs:restriction>\n  </xs:simpleType>\n").toString();
        });
    }

    private String sequence(String name, List<Field> fields) {
        StringBuilder text = new StringBuilder("  <xs:complexType name=\"%s\">\n    <xs:sequence>\n".formatted(name));
        fields.forEach(field -> text.append(element(field)));
        return text.append("    </xs:sequence>\n  </xs:complexType>\n").toString();
    }

    private String element(Field field) {
        String start =
                "      <xs:element name=\"%s\"%s".formatted(field.name(), field.required() ? "" : " minOccurs=\"0\"");
        return switch (field.shape()) {
            case ObjectShape object -> start + " type=\"%s\"/>\n".formatted(type(object));
            case EnumShape words -> start + " type=\"%s\"/>\n".formatted(type(words));
            case ScalarShape scalar -> start + scalar(scalar);
            case ListShape list -> start + ">\n" + items(list) + "      </xs:element>\n";
            case UnionShape union -> throw new IllegalArgumentException(union.name() + " stands outside a list");
        };
    }

    private String items(ListShape list) {
        String occurs = "minOccurs=\"%d\" maxOccurs=\"%s\""
                .formatted(Math.max(1, list.atLeast()), list.atMost() == Integer.MAX_VALUE ? UNBOUNDED : list.atMost());
        String content = switch (list.item()) {
            case UnionShape union -> choice(union, occurs);
            case ObjectShape object -> single(XmlNames.item(object), type(object), occurs);
            case EnumShape words -> single(XmlNames.item(words), type(words), occurs);
            default -> throw new IllegalArgumentException("a list of " + list.item());
        };
        return "        <xs:complexType>\n" + content + "        </xs:complexType>\n";
    }

    private String choice(UnionShape union, String occurs) {
        StringBuilder text = new StringBuilder("          <xs:choice %s>\n".formatted(occurs));
        for (Shape.Variant variant : union.variants()) {
            String name = union.name() + variant.shape().name();
            define(name, () -> sequence(name, variant.shape().fields()));
            text.append("            <xs:element name=\"%s\" type=\"%s\"/>\n"
                    .formatted(XmlNames.variant(variant.word()), name));
        }
        return text.append("          </xs:choice>\n").toString();
    }

    private static String single(String name, String type, String occurs) {
        return """
                          <xs:sequence>
                            <xs:element name="%s" type="%s" %s/>
                          </xs:sequence>
                """.formatted(name, type, occurs);
    }

    private static String scalar(ScalarShape scalar) {
        String base = switch (scalar.kind()) {
            case TEXT, UUID -> "xs:string";
            case WHOLE_NUMBER -> scalar.notNegative() ? "xs:nonNegativeInteger" : "xs:integer";
            case YES_NO -> "xs:boolean";
            case DATE -> "xs:date";
            case INSTANT -> "xs:dateTime";
        };
        StringBuilder facets = new StringBuilder();
        scalar.minLength().ifPresent(least -> facets.append(facet("minLength", String.valueOf(least))));
        scalar.maxLength().ifPresent(most -> facets.append(facet("maxLength", String.valueOf(most))));
        scalar.pattern().ifPresent(pattern -> facets.append(facet("pattern", pattern)));
        return facets.isEmpty() ? " type=\"%s\"/>\n".formatted(base) : """
                        >
                                <xs:simpleType>
                                  <xs:restriction base="%s">
                        %s          </xs:restriction>
                                </xs:simpleType>
                              </xs:element>
                        """.formatted(base, facets);
    }

    private static String facet(String name, String value) {
        return "            <xs:%s value=\"%s\"/>\n".formatted(name, value);
    }

    private String define(String name, java.util.function.Supplier<String> definition) {
        if (!types.containsKey(name)) {
            types.put(name, "");
            types.put(name, definition.get());
        }
        return name;
    }
}

package be.cpasonline.hub.canonical.shape;

import be.cpasonline.hub.canonical.shape.Shape.EnumShape;
import be.cpasonline.hub.canonical.shape.Shape.ObjectShape;
import be.cpasonline.hub.canonical.shape.Shape.UnionShape;
import be.cpasonline.hub.model.ModelVersion;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the parts of the model are named in XML. */
public final class XmlNames {
    /** The namespace of the model's current version. */
    public static final String NAMESPACE = "urn:be:cpasonline:hub:model:" + ModelVersion.CURRENT;

    private XmlNames() {}

    /** The element of a record that stands by itself. */
    public static String element(ObjectShape shape) {
        return lowerCamel(shape.name());
    }

    /** The element of an item in a list; items of a union are named after their word. */
    static String item(Shape item) {
        return switch (item) {
            case ObjectShape object -> lowerCamel(object.name());
            case EnumShape words -> lowerCamel(words.name());
            case UnionShape union -> throw new IllegalArgumentException(union.name() + " has an element for each word");
            default -> "item";
        };
    }

    /** The element of a variant: {@code INCOME_SUPPORT} is {@code incomeSupport}. */
    static String variant(String word) {
        String joined = Arrays.stream(word.split("_"))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return lowerCamel(joined);
    }

    private static String lowerCamel(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}

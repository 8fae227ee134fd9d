package be.cpasonline.hub.canonical;

import be.cpasonline.hub.canonical.shape.Shape;
import be.cpasonline.hub.canonical.shape.Shape.EnumShape;
import be.cpasonline.hub.canonical.shape.Shape.Field;
import be.cpasonline.hub.canonical.shape.Shape.ListShape;
import be.cpasonline.hub.canonical.shape.Shape.ObjectShape;
import be.cpasonline.hub.canonical.shape.Shape.ScalarShape;
import be.cpasonline.hub.canonical.shape.Shape.UnionShape;
import be.cpasonline.hub.canonical.shape.Shapes;
import be.cpasonline.hub.model.ModelVersion;
import be.cpasonline.hub.model.RegisteredApplication;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An invented registered application in which every field has a value, and every kind of need occurs. */
public final class MaximalApplication {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<Leaf> leaves = new ArrayList<>();
    private final ObjectNode tree;

    /** Makes it from the model. */
    public MaximalApplication() {
        this.tree = object(Shapes.of(RegisteredApplication.class), "", "");
    }

    /** A copy of it, in the JSON form. */
    public ObjectNode tree() {
        return tree.deepCopy();
    }

    /** Its single values. */
    public List<Leaf> leaves() {
        return List.copyOf(leaves);
    }

    private ObjectNode object(ObjectShape shape, String pointer, String path) {
        ObjectNode object = NODES.objectNode();
        for (Field field : shape.fields()) {
            String below = path.isEmpty() ? field.name() : path + "." + field.name();
            object.set(field.name(), value(field.shape(), pointer + "/" + field.name(), below));
        }
        return object;
    }

    private JsonNode value(Shape shape, String pointer, String path) {
        return switch (shape) {
            case ObjectShape object -> object(object, pointer, path);
            case ListShape(Shape item, int atLeast, int atMost) -> list(item, pointer, path);
            case EnumShape words -> {
                List<JsonNode> others = words.words().stream()
                        .skip(1)
                        .<JsonNode>map(NODES::stringNode)
                        .toList();
                leaves.add(new Leaf(pointer, path, others));
                yield NODES.stringNode(words.words().getFirst());
            }
            case UnionShape union -> throw new IllegalArgumentException(union.name() + " stands outside a list");
            case ScalarShape scalar -> {
                leaves.add(new Leaf(pointer, path, List.of(scalar(scalar, path, 2))));
                yield path.endsWith("modelVersion") ? NODES.numberNode(ModelVersion.CURRENT) : scalar(scalar, path, 1);
            }
        };
    }

    private JsonNode list(Shape item, String pointer, String path) {
        var list = NODES.arrayNode();
        if (item instanceof UnionShape union) {
            for (Shape.Variant variant : union.variants()) {
                String at = pointer + "/" + list.size();
                ObjectNode node = object(variant.shape(), at, path + "[" + variant.word() + "]");
                list.add(node.put(union.discriminator(), variant.word()));
            }
            return list;
        }
        return list.add(value(item, pointer + "/0", path));
    }

    /** Texts say which field they are of, so that no two are equal. */
    private static JsonNode scalar(ScalarShape scalar, String path, int which) {
        return switch (scalar.kind()) {
            case TEXT -> NODES.stringNode(text(scalar, path, which));
            case WHOLE_NUMBER -> NODES.numberNode(100 + Math.floorMod(path.hashCode(), 800) + which);
            case YES_NO -> NODES.booleanNode(which == 1);
            case DATE -> NODES.stringNode("2026-01-0" + which);
            case INSTANT -> NODES.stringNode("2026-01-0" + which + "T09:00:00+01:00");
            case UUID -> NODES.stringNode("00000000-0000-7000-8000-00000000000" + which);
        };
    }

    private static String text(ScalarShape scalar, String path, int which) {
        String digits = String.valueOf(which).repeat(20);
        return scalar.pattern().isPresent() ? digits.substring(0, 11) : path + which;
    }

    /**
     * A single value.
     *
     * @param pointer JSON pointer of it
     * @param path names that lead to it, without numbers; a kind of need in brackets
     * @param others values that it may have instead
     */
    public record Leaf(String pointer, String path, List<JsonNode> others) {
        public Leaf {
            others = List.copyOf(others);
        }
    }
}

package be.cpasonline.hub.canonical.shape;

import be.cpasonline.hub.canonical.shape.Shape.EnumShape;
import be.cpasonline.hub.canonical.shape.Shape.ListShape;
import be.cpasonline.hub.canonical.shape.Shape.ObjectShape;
import be.cpasonline.hub.canonical.shape.Shape.ScalarShape;
import be.cpasonline.hub.canonical.shape.Shape.UnionShape;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes shapes as JSON Schema 2020-12. */
public final class JsonSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final TreeMap<String, JsonNode> definitions = new TreeMap<>();

    private JsonSchema() {}

    /**
     * The schema of a record and of all it holds.
     *
     * @param id the schema's own address
     */
    public static ObjectNode of(ObjectShape root, String id) {
        var schema = new JsonSchema();
        JsonNode reference = schema.object(root);
        ObjectNode written = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", id)
                .setAll((ObjectNode) reference);
        schema.definitions.forEach(
                (name, definition) -> written.withObjectProperty("$defs").set(name, definition));
        return written;
    }

    private JsonNode write(Shape shape) {
        return switch (shape) {
            case ObjectShape object -> object(object);
            case UnionShape union -> union(union);
            case EnumShape words -> words(words);
            case ListShape list -> list(list);
            case ScalarShape scalar -> scalar(scalar);
        };
    }

    private JsonNode object(ObjectShape object) {
        return define(object.name(), () -> properties(object));
    }

    private ObjectNode properties(ObjectShape object) {
        ObjectNode properties = JSON.objectNode();
        var required = JSON.arrayNode();
        for (Shape.Field field : object.fields()) {
            properties.set(field.name(), write(field.shape()));
            if (field.required()) {
                required.add(field.name());
            }
        }
        ObjectNode written = JSON.objectNode().put("type", "object");
        written.set("properties", properties);
        if (!required.isEmpty()) {
            written.set("required", required);
        }
        return written.put("additionalProperties", false);
    }

    private JsonNode union(UnionShape union) {
        return define(union.name(), () -> {
            var variants = JSON.arrayNode();
            union.variants().forEach(variant -> variants.add(variant(union, variant)));
            ObjectNode written = JSON.objectNode();
            written.set("oneOf", variants);
            return written;
        });
    }

    private JsonNode variant(UnionShape union, Shape.Variant variant) {
        String name = union.name() + "." + variant.shape().name();
        return define(name, () -> {
            ObjectNode written = properties(variant.shape());
            written.withObjectProperty("properties")
                    .putObject(union.discriminator())
                    .put("const", variant.word());
            written.withArrayProperty("required").add(union.discriminator());
            return written;
        });
    }

    private JsonNode words(EnumShape shape) {
        return define(shape.name(), () -> {
            ObjectNode written = JSON.objectNode().put("type", "string");
            shape.words().forEach(written.withArrayProperty("enum")::add);
            return written;
        });
    }

    private JsonNode list(ListShape list) {
        ObjectNode written = JSON.objectNode().put("type", "array");
        written.set("items", write(list.item()));
        if (list.atLeast() > 0) {
            written.put("minItems", list.atLeast());
        }
        if (list.atMost() < Integer.MAX_VALUE) {
            written.put("maxItems", list.atMost());
        }
        return written;
    }

    private static JsonNode scalar(ScalarShape scalar) {
        ObjectNode written = JSON.objectNode();
        switch (scalar.kind()) {
            case TEXT -> written.put("type", "string");
            case WHOLE_NUMBER -> written.put("type", "integer");
            case YES_NO -> written.put("type", "boolean");
            case DATE -> written.put("type", "string").put("format", "date");
            case INSTANT -> written.put("type", "string").put("format", "date-time");
            case UUID -> written.put("type", "string").put("format", "uuid");
        }
        scalar.minLength().ifPresent(least -> written.put("minLength", least));
        scalar.maxLength().ifPresent(most -> written.put("maxLength", most));
        scalar.pattern().ifPresent(pattern -> written.put("pattern", "^(?:" + pattern + ")$"));
        if (scalar.notNegative()) {
            written.put("minimum", 0);
        }
        return written;
    }

    private JsonNode define(String name, java.util.function.Supplier<JsonNode> definition) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, definition.get());
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }
}

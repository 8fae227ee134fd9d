package be.cpasonline.hub.canonical;

import be.cpasonline.hub.canonical.shape.Shape;
import be.cpasonline.hub.canonical.shape.Shape.ListShape;
import be.cpasonline.hub.canonical.shape.Shape.ObjectShape;
import be.cpasonline.hub.canonical.shape.Shape.UnionShape;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Which fields of a shape a JSON value has nowhere. */
final class Leaves {
    private Leaves() {}

    static List<String> missing(Shape shape, JsonNode value, String path) {
        return look(shape, value, path).toList();
    }

    private static Stream<String> look(Shape shape, JsonNode value, String path) {
        return switch (shape) {
            case ObjectShape object -> object.fields().stream().flatMap(field -> field(field, value, path));
            case UnionShape union ->
                union.variants().stream()
                        .flatMap(variant -> StreamSupport.stream(value.spliterator(), false)
                                .filter(each -> each.path(union.discriminator())
                                        .asString()
                                        .equals(variant.word()))
                                .findFirst()
                                .map(each -> look(variant.shape(), each, path + "/" + variant.word()))
                                .orElse(Stream.of(path + "/" + variant.word())));
            case ListShape list when list.item() instanceof UnionShape -> look(list.item(), value, path);
            case ListShape list -> look(list.item(), value.path(0), path + "/0");
            default -> value.isMissingNode() ? Stream.of(path) : Stream.empty();
        };
    }

    private static Stream<String> field(Shape.Field field, JsonNode value, String path) {
        String child = path + "/" + field.name();
        JsonNode found = value.path(field.name());
        return found.isMissingNode() ? Stream.of(child) : look(field.shape(), found, child);
    }
}

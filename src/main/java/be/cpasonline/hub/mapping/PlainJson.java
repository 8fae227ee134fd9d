package be.cpasonline.hub.mapping;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON as packages read it: exact decimals, never in the form with an exponent. */
final class PlainJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlainJson() {}

    /**
     * What a mapping gave, as JSON. The language computes decimals in double precision: their shortest form is exact for
     * amounts of up to 15 digits.
     *
     * @throws MappingFault where a value is none of JSON's
     */
    static JsonNode of(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case String text -> NODES.stringNode(text);
            case Boolean truth -> NODES.booleanNode(truth);
            case Integer whole -> NODES.numberNode(whole);
            case Long whole -> NODES.numberNode(whole);
            case Number decimal -> NODES.numberNode(new BigDecimal(decimal.toString()));
            case Map<?, ?> map -> {
                var object = NODES.objectNode();
                map.forEach((key, element) -> object.set(String.valueOf(key), of(element)));
                yield object;
            }
            case Collection<?> elements -> {
                var array = NODES.arrayNode();
                elements.forEach(element -> array.add(of(element)));
                yield array;
            }
            default -> throw new MappingFault("mappingFailed", "its result holds a function");
        };
    }
}

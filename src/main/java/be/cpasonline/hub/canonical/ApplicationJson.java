package be.cpasonline.hub.canonical;

import be.cpasonline.hub.canonical.shape.JsonSchema;
import be.cpasonline.hub.canonical.shape.Shapes;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.ModelVersion;
import be.cpasonline.hub.model.RegisteredApplication;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The canonical application as JSON: strict, camelCase, without nulls or empty lists, dates in ISO form. Reads the
 * current version of the model and the one before.
 */
@Component
public class ApplicationJson {
    /** Address of the schema of an application in the current version. */
    public static final String SCHEMA_ID =
            "urn:be:cpasonline:hub:model:" + ModelVersion.CURRENT + ":application.schema.json";

    /** Address of the schema of a registered application in the current version. */
    public static final String REGISTERED_SCHEMA_ID =
            "urn:be:cpasonline:hub:model:" + ModelVersion.CURRENT + ":registered-application.schema.json";

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NUMBER = 20;

    private final JsonMapper mapper = mapper();
    private final JsonNode schema = JsonSchema.of(Shapes.of(Application.class), SCHEMA_ID);

    private static JsonMapper mapper() {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxNumberLength(LONGEST_NUMBER)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .changeDefaultPropertyInclusion(all ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                .build();
    }

    /**
     * Reads text into a tree, in the current version of the model.
     *
     * @throws NotUtf8 where the bytes are not UTF-8
     * @throws tools.jackson.core.JacksonException where they are not JSON: with the place, never with content; also
     *     for a name given twice, and for what is nested or sized beyond reason
     * @throws UnknownModelVersion where the tree says a version that is not read
     */
    public JsonNode parse(byte[] text) {
        return current(mapper.readTree(StrictText.of(text)));
    }

    /**
     * Reads an application from a tree in the current version.
     *
     * @throws tools.jackson.core.JacksonException where a value does not fit, with its path
     */
    public Application read(JsonNode tree) {
        return mapper.treeToValue(tree, Application.class);
    }

    /** Reads an application that was valid when it was written, in the current version or the one before. */
    public Application read(byte[] text) {
        return read(parse(text));
    }

    /** Writes an application. */
    public byte[] write(Application application) {
        return mapper.writeValueAsBytes(application);
    }

    /** Writes a registered application. */
    public byte[] write(RegisteredApplication registered) {
        return mapper.writeValueAsBytes(registered);
    }

    /** Reads a registered application. */
    public RegisteredApplication readRegistered(byte[] text) {
        return mapper.readValue(StrictText.of(text), RegisteredApplication.class);
    }

    /** A registered application as a tree. */
    public JsonNode tree(RegisteredApplication registered) {
        return mapper.valueToTree(registered);
    }

    /** A registered application as maps, lists, texts, numbers and booleans, as a JSON mapping takes it. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> map(RegisteredApplication registered) {
        return mapper.treeToValue(tree(registered), Map.class);
    }

    /** JSON Schema 2020-12 of an application in the current version. */
    public JsonNode schema() {
        return schema.deepCopy();
    }

    private static JsonNode current(JsonNode tree) {
        if (!(tree instanceof ObjectNode application)
                || !application.path("modelVersion").isInt()) {
            return tree;
        }
        int version = application.path("modelVersion").asInt();
        if (version < ModelVersion.OLDEST || version > ModelVersion.CURRENT) {
            throw new UnknownModelVersion(String.valueOf(version), ModelVersion.OLDEST, ModelVersion.CURRENT);
        }
        return version == ModelVersion.CURRENT ? application : UpgradeFrom1.upgrade(application);
    }
}

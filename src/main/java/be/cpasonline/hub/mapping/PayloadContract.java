package be.cpasonline.hub.mapping;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The vendor's JSON Schema of a payload. Nothing is fetched from anywhere. */
final class PayloadContract {
    private static final int TOLD_AT_MOST = 10;

    private final Schema schema;

    private PayloadContract(Schema schema) {
        this.schema = schema;
    }

    /**
     * Reads the schema.
     *
     * @throws MappingFault where it is none, or refers to something that is not in it
     */
    static PayloadContract read(String file, String json) {
        try {
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build())
                            .schemaLoader(loader -> loader.fetchRemoteResources(false)));
            Schema schema = registry.getSchema(json, InputFormat.JSON);
            // References are resolved at the first use: use it now.
            schema.validate(JsonNodeFactory.instance.objectNode());
            return new PayloadContract(schema);
        } catch (RuntimeException e) {
            throw new MappingFault(
                    "contractInvalid",
                    file + ": this is not a JSON Schema that can be used alone; references must stay within the file.");
        }
    }

    /** Where a payload does not fit, as JSON pointer and keyword, never with a value; none where it fits. */
    List<String> misfits(JsonNode payload) {
        return schema.validate(payload).stream()
                .map(PayloadContract::misfit)
                .distinct()
                .limit(TOLD_AT_MOST)
                .toList();
    }

    private static String misfit(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String property = error.getProperty() == null ? "" : " '" + error.getProperty() + "'";
        return (pointer.isEmpty() ? "/" : pointer) + " " + error.getKeyword() + property;
    }
}

package be.cpasonline.hub.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.canonical.shape.JsonSchema;
import be.cpasonline.hub.canonical.shape.Shapes;
import be.cpasonline.hub.canonical.shape.Xsd;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.ModelVersion;
import be.cpasonline.hub.model.RegisteredApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed schemas are what the records say; {@code -Dhub.model.write=true} writes them anew. */
class ModelFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/model", String.valueOf(ModelVersion.CURRENT));
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theJsonSchemaOfAnApplication() throws IOException {
        check("application.schema.json", json(JsonSchema.of(Shapes.of(Application.class), ApplicationJson.SCHEMA_ID)));
    }

    @Test
    void theJsonSchemaOfARegisteredApplication() throws IOException {
        check(
                "registered-application.schema.json",
                json(JsonSchema.of(Shapes.of(RegisteredApplication.class), ApplicationJson.REGISTERED_SCHEMA_ID)));
    }

    @Test
    void theXmlSchema() throws IOException {
        check("application.xsd", Xsd.of(List.of(Shapes.of(Application.class), Shapes.of(RegisteredApplication.class))));
    }

    private static String json(JsonNode schema) {
        return JSON.writeValueAsString(schema) + "\n";
    }

    private static void check(String name, String expected) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("hub.model.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, expected);
        }
        assertThat(file).hasContent(expected);
    }
}

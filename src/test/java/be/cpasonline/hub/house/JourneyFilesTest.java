package be.cpasonline.hub.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** The journey in {@code routes/}: opens in Camel's editors. */
class JourneyFilesTest {
    private static final Path ROUTES = Path.of("routes");

    static Stream<Path> files() {
        try (Stream<Path> files = Files.list(ROUTES)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isCanonicalYaml(Path file) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(new ClassPathResource("schema/camelYamlDsl-canonical.json")
                        .getContentAsString(StandardCharsets.UTF_8));

        assertThat(schema.validate(Files.readString(file), InputFormat.YAML)).isEmpty();
    }
}

package be.cpasonline.hub.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.canonical.shape.Shapes;
import be.cpasonline.hub.canonical.shape.XmlWriter;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.model.ModelVersion;
import be.cpasonline.hub.model.Need;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.model.Registration;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every example is valid in each of the model's forms. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("docs/examples/applications");
    private static final Path MODEL = Path.of("src/main/resources/model");
    private static final JsonMapper PLAIN = new JsonMapper();
    private static final ApplicationJson JSON = new ApplicationJson();
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final Schema XSD = xsd();

    static Stream<Path> examples() {
        return list(EXAMPLES);
    }

    static Stream<Path> olderExamples() {
        return list(EXAMPLES.resolve("v1"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isValidByTheJsonSchema(Path example) throws IOException {
        assertThatSchemaTakes(MODEL.resolve("2/application.schema.json"), example);
    }

    @ParameterizedTest
    @MethodSource("olderExamples")
    void isValidByTheJsonSchemaOfItsVersion(Path example) throws IOException {
        assertThatSchemaTakes(MODEL.resolve("1/application.schema.json"), example);
    }

    @ParameterizedTest
    @MethodSource({"examples", "olderExamples"})
    void isValidByBeanValidation(Path example) throws IOException {
        assertThat(VALIDATOR.validate(read(example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void comesBackAsItWas(Path example) throws IOException {
        Application application = read(example);

        byte[] written = JSON.write(application);

        assertThat(JSON.read(written)).isEqualTo(application);
        assertThat(PLAIN.readTree(written)).isEqualTo(PLAIN.readTree(Files.readAllBytes(example)));
    }

    @ParameterizedTest
    @MethodSource({"examples", "olderExamples"})
    void isValidXmlAlone(Path example) throws IOException, SAXException {
        var xml = new ByteArrayOutputStream();
        XmlWriter.write(Shapes.of(Application.class), PLAIN.readTree(JSON.write(read(example))), xml);

        XSD.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml.toByteArray())));
    }

    @ParameterizedTest
    @MethodSource({"examples", "olderExamples"})
    void isValidOnceRegisteredAsJsonAndAsXml(Path example) throws IOException, SAXException {
        var registered = new RegisteredApplication(registration(), read(example));
        var schema = schema(MODEL.resolve("2/registered-application.schema.json"));

        assertThat(schema.validate(JSON.tree(registered))).isEmpty();
        assertThat(JSON.readRegistered(JSON.write(registered))).isEqualTo(registered);
        byte[] xml = new ApplicationXml(JSON).write(registered);
        XSD.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    @Test
    void theFullExampleLeavesNothingOut() throws IOException {
        JsonNode full = PLAIN.readTree(Files.readAllBytes(EXAMPLES.resolve("full.json")));
        var missing = Leaves.missing(Shapes.of(Application.class), full, "");

        assertThat(missing).isEmpty();
    }

    @Test
    void anApplicationOfThePilotPhaseIsReadInTheCurrentVersion() throws IOException {
        Application application = read(EXAMPLES.resolve("v1/pilot.json"));

        assertThat(application.modelVersion()).isEqualTo(ModelVersion.CURRENT);
        assertThat(application.applicant().contact().phone()).isEqualTo("+32470123456");
        assertThat(application.needs()).hasSize(2).allMatch(Need::cannotWait);
        assertThat(application.needs().getFirst()).isInstanceOf(Need.Energy.class);
    }

    private static Application read(Path example) throws IOException {
        return JSON.read(Files.readAllBytes(example));
    }

    private static void assertThatSchemaTakes(Path schema, Path example) throws IOException {
        assertThat(schema(schema).validate(PLAIN.readTree(Files.readAllBytes(example))))
                .isEmpty();
    }

    private static com.networknt.schema.Schema schema(Path file) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file));
    }

    private static Registration registration() {
        return new Registration(
                UUID.fromString("0199d5a0-0000-7000-8000-00000000000a"),
                "K7QM-3XHP-9RWT",
                OffsetDateTime.parse("2026-11-22T23:59:59.123+01:00"),
                LocalDate.of(2026, 11, 23),
                "2026/000123",
                new CentreName("21004", "21004", "0212344876", "CPAS de Bruxelles", "OCMW Brussel", "ÖSHZ Brüssel"),
                "W3RT-8YUP-2ASD");
    }

    private static Schema xsd() {
        try {
            var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            return factory.newSchema(MODEL.resolve("2/application.xsd").toFile());
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

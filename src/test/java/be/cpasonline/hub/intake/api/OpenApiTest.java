package be.cpasonline.hub.intake.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.CallsTheInterface;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the interface is true: it knows every operation and no other, and real answers follow it. */
class OpenApiTest extends CallsTheInterface {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    @Autowired
    private JdbcClient jdbc;

    private JsonNode description = JSON.nullNode();

    @BeforeEach
    void readTheDescriptionAsAStrangerDoes() {
        HttpResponse<String> answer = send(request("/api/v1/openapi.yaml").setHeader("Authorization", "Basic x"));
        assertThat(answer.statusCode()).isEqualTo(200);
        description = new YAMLMapper().readTree(answer.body());
    }

    @Test
    void everyOperationIsDescribedAndNoneIsMadeUp() {
        Set<String> described = description.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> operation.getKey() + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(new TreeSet<>(handlers().toList()));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = description.findValuesAsString("$ref");
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(description.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                String path = reference.replace("../../", "/");
                HttpResponse<String> schema = send(request(path).setHeader("Authorization", "Basic x"));
                assertThat(schema.statusCode()).as(path).isEqualTo(200);
                assertThat(schema.headers().firstValue("Content-Type")).contains("application/schema+json");
                assertThat(JSON.readTree(schema.body()).path("$defs").has("Application"))
                        .isTrue();
            }
        });
    }

    @Test
    void theExampleOfAnApplicationIsTaken() {
        JsonNode example =
                description.at("/paths/~1api~1v1~1applications/post/requestBody/content/application~1json/example");
        assertThat(submit(example).statusCode()).isEqualTo(201);
    }

    @Test
    void aReceiptIsAsDescribed() {
        UUID id = UUID.randomUUID();
        HttpResponse<String> document = send(request("/api/v1/documents/" + id)
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString("A letter from the landlord.\n")));
        follows("StoredDocument", document, 201);
        ObjectNode application = application();
        application
                .putArray("documents")
                .addObject()
                .put("id", id.toString())
                .put("kind", "OTHER")
                .put("fileName", "letter.txt");
        follows("Receipt", submit(application), 201);
    }

    @Test
    void aReceiptThatSaysAllItCanIsAsDescribed() {
        submit(application());
        ObjectNode uncertain = application();
        ((ObjectNode) uncertain.path("applicant").path("address")).put("municipality", "Brugge");
        uncertain.putObject("competence").put("stay", "STUDENT");
        HttpResponse<String> answer = submit(uncertain);
        follows("Receipt", answer, 201);
        assertThat(body(answer).path("presumption").path("uncertainties").isEmpty())
                .isFalse();
        assertThat(body(answer).has("joinedTo")).isTrue();
    }

    @Test
    void problemsAreAsDescribed() {
        follows("Problem", submit("{".getBytes(StandardCharsets.UTF_8)), 400);
        follows("Problem", submit(application().put("extra", 1)), 400);
        follows("Problem", send(request(APPLICATIONS).setHeader("Authorization", "Basic x")), 401);
        follows("Problem", send(request(APPLICATIONS)), 405);
        follows("Problem", send(request(APPLICATIONS + "/NONE")), 404);
    }

    @Test
    void howFarAnApplicationIsIsAsDescribed() {
        HttpResponse<String> receipt = submit(application());
        String place = receipt.headers().firstValue("Location").orElseThrow();
        follows("Progress", send(request(place)), 200);
        UUID application = offered.all().getLast().applicationId();
        jdbc.sql("""
                insert into delivery (id, application_id, centre_id, kind, sequence, urgent, state, attempts, reason_code,
                                      reason, package, transport, stage, their_reference)
                values (:id, :application, 'centre', 'original', 1, false, 'waiting', 2, 'busy', 'It is busy.', 'acme',
                        'rest', 'accepted', 'A-1')
                """)
                .param("id", UUID.randomUUID())
                .param("application", application)
                .update();
        HttpResponse<String> progress = send(request(place));
        follows("Progress", progress, 200);
        assertThat(body(progress)
                        .path("delivery")
                        .path("acknowledgement")
                        .path("theirReference")
                        .asString())
                .isEqualTo("A-1");
    }

    @Test
    void aDayOfTheRegisterIsAsDescribed() {
        String centre = body(submit(application())).path("centre").path("id").asString();
        follows("RegisterDay", send(request("/api/v1/centres/" + centre + "/register/2026-11-23")), 200);
        follows("RegisterDay", send(request("/api/v1/centres/" + centre + "/register/2026-01-01")), 200);
    }

    private void follows(String schema, HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        ObjectNode root = JSON.createObjectNode();
        root.put("$ref", "#/components/schemas/" + schema);
        root.set("components", description.path("components"));
        List<Error> errors = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(root)
                .validate(body(answer));
        assertThat(errors).as(answer.body()).isEmpty();
    }

    private static Stream<String> handlers() {
        var controllers = new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        controllers.addExcludeFilter(
                new RegexPatternTypeFilter(Pattern.compile("be\\.cpasonline\\.hub\\.workbench\\..*")));
        return controllers.findCandidateComponents("be.cpasonline.hub").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), OpenApiTest.class.getClassLoader()))
                .filter(controller -> controller.getEnclosingClass() == null)
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .flatMap(mapping -> mapping == null ? Stream.empty() : operations(mapping))
                .filter(operation -> operation.contains(" /api/"));
    }

    private static Stream<String> operations(RequestMapping mapping) {
        return Arrays.stream(mapping.path())
                .flatMap(path -> Arrays.stream(mapping.method())
                        .map(method -> method.name().toLowerCase(Locale.ROOT) + " " + path));
    }
}

package be.cpasonline.hub.intake;

import static be.cpasonline.hub.platform.problem.Issue.In.BODY;

import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.settings.Nearest;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Compares an application with the schema of the model, as far as its structure goes: names, types, codes, formats.
 * Lengths, obligations and rules are left to the model's own constraints.
 */
final class StructureCheck {
    /** The field that tells kinds of a union apart. */
    private static final String TELLING_FIELD = "kind";

    private static final Set<String> UNKNOWN = Set.of("additionalProperties", "unevaluatedProperties");
    private static final Set<String> STRUCTURAL =
            Set.of("additionalProperties", "unevaluatedProperties", "type", "enum", "const", "format", "required");

    private final JsonNode document;
    private final Schema schema;

    StructureCheck(JsonNode document) {
        this.document = document;
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(document);
    }

    /** What is wrong, by JSON pointer: one issue for each place. */
    List<Issue> check(JsonNode tree) {
        List<Error> meant = SchemaUnions.meant(schema.validate(tree), TELLING_FIELD);
        Map<String, List<Error>> byPlace = meant.stream()
                .filter(StructureCheck::structural)
                .collect(Collectors.groupingBy(this::pointer, LinkedHashMap::new, Collectors.toList()));
        return byPlace.entrySet().stream()
                .map(place -> issue(place.getKey(), place.getValue()))
                .toList();
    }

    private static boolean structural(Error error) {
        return STRUCTURAL.contains(error.getKeyword()) && (!isRequired(error) || isKindMissing(error));
    }

    private static boolean isRequired(Error error) {
        return error.getKeyword().equals("required");
    }

    /** Other obligations are the model's own; without its kind, though, nothing can be read. */
    private static boolean isKindMissing(Error error) {
        String path = error.getEvaluationPath().toString();
        return TELLING_FIELD.equals(error.getProperty()) && (path.contains("/oneOf/") || path.contains("/anyOf/"));
    }

    private String pointer(Error error) {
        String place = error.getInstanceLocation().toString();
        boolean names = UNKNOWN.contains(error.getKeyword()) || isRequired(error);
        return names ? Pointers.child(place, error.getProperty()) : place;
    }

    private Issue issue(String pointer, List<Error> errors) {
        Error error = errors.getFirst();
        return switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" -> unknown(pointer, error);
            case "type" -> Issue.of(IntakeIssue.WRONG_TYPE, BODY, pointer, types(error));
            case "format" ->
                Issue.of(
                        IntakeIssue.WRONG_FORMAT,
                        BODY,
                        pointer,
                        error.getSchemaNode().asString());
            case "required" -> Issue.of(IntakeIssue.KIND_MISSING, BODY, pointer);
            default -> Issue.of(IntakeIssue.NOT_ONE_OF, BODY, pointer, codes(errors));
        };
    }

    private Issue unknown(String pointer, Error error) {
        return nearest(error)
                .map(near -> Issue.of(IntakeIssue.UNKNOWN_FIELD_RESEMBLES, BODY, pointer, near))
                .orElseGet(() -> Issue.of(IntakeIssue.UNKNOWN_FIELD, BODY, pointer));
    }

    private Optional<String> nearest(Error error) {
        String keyword = error.getSchemaLocation().getFragment().toString();
        JsonNode owner = document.at(keyword.substring(0, keyword.lastIndexOf('/')));
        return Nearest.all(error.getProperty(), owner.path("properties").propertyNames(), 1).stream()
                .findFirst();
    }

    private static String types(Error error) {
        return Stream.concat(Stream.of(error.getSchemaNode()), error.getSchemaNode().values().stream())
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(type -> !type.equals("null"))
                .collect(Collectors.joining(", "));
    }

    private static String codes(List<Error> errors) {
        return errors.stream()
                .map(Error::getSchemaNode)
                .flatMap(node -> node.isArray() ? node.values().stream() : Stream.of(node))
                .filter(node -> !node.isNull())
                .map(JsonNode::asString)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(", "));
    }
}

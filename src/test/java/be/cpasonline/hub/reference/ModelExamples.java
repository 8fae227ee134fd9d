package be.cpasonline.hub.reference;

import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.RegisteredApplication;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A value for each field, taken from the examples that are checked anyway: the fullest first. */
final class ModelExamples {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SUBMITTED = Path.of("docs/examples/applications");

    private final Map<String, String> byField = new TreeMap<>();

    ModelExamples() {
        for (String name : List.of("full", "energy", "student", "homeless", "on-behalf")) {
            collect(
                    Application.class,
                    JSON.readTree(SUBMITTED.resolve(name + ".json").toFile()));
        }
        registered().forEach(file -> collect(RegisteredApplication.class, JSON.readTree(file.toFile())));
    }

    /** A value of a field, as JSON writes it. */
    String of(Class<?> type, String field) {
        return Optional.ofNullable(byField.get(type.getName() + "." + field))
                .orElseThrow(() -> new IllegalStateException("no example has " + type.getSimpleName() + "." + field
                        + ": write one into " + SUBMITTED.resolve("full.json")));
    }

    /** How a constant is written. */
    String word(Object constant) {
        return JSON.valueToTree(constant).asString();
    }

    private static List<Path> registered() {
        try (Stream<Path> files = Files.walk(Path.of("adapters"))) {
            return files.filter(file -> file.endsWith("application.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(Class<?> type, JsonNode value) {
        if (!type.isRecord()) {
            kind(type, value).ifPresent(kind -> collect(kind, value));
            return;
        }
        for (RecordComponent each : type.getRecordComponents()) {
            JsonNode field = value.path(each.getName());
            Class<?> held = Rules.heldBy(each);
            if (held.isRecord() || held.isAnnotationPresent(JsonSubTypes.class)) {
                (field.isArray() ? field.values().stream() : Stream.of(field))
                        .filter(JsonNode::isObject)
                        .forEach(one -> collect(held, one));
            } else if (!field.isMissingNode() && !field.isNull()) {
                byField.putIfAbsent(type.getName() + "." + each.getName(), field.toString());
            }
        }
    }

    private static Optional<Class<?>> kind(Class<?> type, JsonNode value) {
        String kind = value.path("kind").asString("");
        return Arrays.stream(type.getAnnotation(JsonSubTypes.class).value())
                .filter(each -> each.name().equals(kind))
                .<Class<?>>map(JsonSubTypes.Type::value)
                .findFirst();
    }
}

package be.cpasonline.hub.image;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.json.JsonMapper;

/** Every property that the hub or its libraries read, in the form of a variable of the environment. */
final class KnownProperties {
    private static final JsonMapper JSON = new JsonMapper();

    private final Set<String> variables = new TreeSet<>();

    KnownProperties() throws IOException {
        for (URL file : Collections.list(
                getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (var content = file.openStream()) {
                JSON.readTree(content)
                        .path("properties")
                        .valueStream()
                        .map(property -> property.get("name").asString())
                        .forEach(this::add);
            }
        }
        ownSettings().forEach(this::add);
    }

    boolean contain(String variable) {
        return variables.contains(variable);
    }

    /** How a property is named in the environment. */
    static String variable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private void add(String property) {
        variables.add(variable(property));
    }

    private static Set<String> ownSettings() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents("be.cpasonline.hub").stream()
                .map(found -> type(String.valueOf(found.getBeanClassName())))
                .flatMap(type -> components(
                        type.getAnnotation(ConfigurationProperties.class).value(), type))
                .collect(Collectors.toSet());
    }

    private static Stream<String> components(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> names(prefix, component));
    }

    private static Stream<String> names(String prefix, RecordComponent component) {
        String name = prefix + "." + component.getName();
        return component.getType().isRecord()
                ? Stream.concat(Stream.of(name), components(name, component.getType()))
                : Stream.of(name);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

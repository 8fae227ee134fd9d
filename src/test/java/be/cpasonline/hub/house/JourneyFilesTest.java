package be.cpasonline.hub.house;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.HubApplication;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The journey in {@code routes/}: it opens in Camel's editors, and everything it names exists. */
class JourneyFilesTest {
    private static final Path ROUTES = Path.of("routes");
    private static final Pattern METHOD = Pattern.compile("(\\w+)(?:\\((.*)\\))?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^}:]+)}}");

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

    @ParameterizedTest
    @MethodSource("files")
    void everyStepHasAnIdOfItsOwnAndEveryBeanAndMethodExists(Path file) {
        Set<String> ids = new HashSet<>();
        walk(read(file), "", (name, node) -> {
            if (node.isObject() && node.has("id")) {
                assertThat(ids.add(node.get("id").asString()))
                        .as("id %s twice", node.get("id"))
                        .isTrue();
            }
            if (name.equals("bean")) {
                assertThat(node.has("id"))
                        .as("a bean step without id in %s", file)
                        .isTrue();
                assertThatMethodExists(
                        node.get("ref").asString(), node.get("method").asString());
            }
        });
    }

    @Test
    void everyDirectEndHasItsBeginning() {
        Set<String> from = new HashSet<>();
        Set<String> to = new HashSet<>();
        files().forEach(file -> walk(read(file), "", (name, node) -> {
            if (node.isObject() && node.has("uri") && node.get("uri").asString().startsWith("direct:")) {
                (name.equals("from") ? from : to).add(node.get("uri").asString());
            }
        }));

        assertThat(from).containsAll(to);
    }

    @Test
    void everyPolicyThatARouteNamesExists() {
        Set<String> named = new HashSet<>();
        Set<String> defined = new HashSet<>();
        files().forEach(file -> walk(read(file), "", (name, node) -> {
            if (node.isObject() && node.has("routeConfigurationId")) {
                named.add(node.get("routeConfigurationId").asString());
            }
            if (name.equals("routeConfiguration")) {
                defined.add(node.get("id").asString());
            }
        }));

        assertThat(defined).isEqualTo(named);
    }

    @Test
    void everyPlaceholderHasAValue() throws IOException {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties properties = java.util.Objects.requireNonNull(yaml.getObject());
        List<String> missing = new ArrayList<>();
        for (Path file : files().toList()) {
            String text = Files.readString(file);
            Matcher found = PLACEHOLDER.matcher(text);
            while (found.find()) {
                String name = found.group(1);
                if (!properties.containsKey(name) && !text.contains("- name: " + name)) {
                    missing.add(file.getFileName() + ": " + name);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    private static void assertThatMethodExists(String bean, String call) {
        Matcher method = METHOD.matcher(call);
        assertThat(method.matches()).as("a readable call: %s", call).isTrue();
        int arguments = method.group(2) == null ? -1 : method.group(2).split(",").length;
        Class<?> type = beanType(bean);
        Stream<Method> named =
                Arrays.stream(type.getMethods()).filter(each -> each.getName().equals(method.group(1)));
        assertThat(named.anyMatch(each -> arguments < 0 || each.getParameterCount() == arguments))
                .as("%s.%s", type.getName(), call)
                .isTrue();
    }

    private static Class<?> beanType(String bean) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        var names = AnnotationBeanNameGenerator.INSTANCE;
        BeanDefinition definition = scanner.findCandidateComponents(HubApplication.class.getPackageName()).stream()
                .filter(each -> names.generateBeanName(each, new DefaultListableBeanFactory())
                        .equals(bean))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bean is named " + bean));
        try {
            return Class.forName(definition.getBeanClassName());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode read(Path file) {
        return new YAMLMapper().readTree(file.toFile());
    }

    private static void walk(JsonNode node, String name, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(name, node);
        if (node.isObject()) {
            node.properties().forEach(entry -> walk(entry.getValue(), entry.getKey(), visitor));
        } else if (node.isArray()) {
            node.forEach(item -> walk(item, name.isEmpty() ? "" : name + "[]", visitor));
        }
    }
}

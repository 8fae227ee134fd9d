package be.cpasonline.hub.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The compose file hangs together: with itself, with the files beside it, and with what the hub reads. */
class ComposeFileTest {
    private static final Path FOLDER = Path.of("docker");
    private static final JsonNode COMPOSE = Yaml.one(FOLDER.resolve("compose.yaml"));
    private static final String PINNED = "\\S+:v?\\d+\\.\\d+(\\.\\d+)?(-[a-z0-9.]+)?|atmoz/sftp:alpine-3\\.7";

    /** An SSH server changes to the user who logs in, and needs its rights for it; started only where it is asked for. */
    private static final Set<String> MUST_BE_ROOT = Set.of("sftp");

    static Stream<Entry<String, JsonNode>> services() {
        return COMPOSE.get("services").properties().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyImageIsPinned(Entry<String, JsonNode> service) {
        assertThat(service.getValue().get("image").asString()).matches(PINNED);
    }

    @ParameterizedTest
    @MethodSource("services")
    void nothingIsRootOrWritesToItsImage(Entry<String, JsonNode> service) {
        if (MUST_BE_ROOT.contains(service.getKey())) {
            assertThat(service.getValue().has("profiles")).isTrue();
            return;
        }
        assertThat(service.getValue().path("user").asString("")).matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(service.getValue().path("read_only").asBoolean(false)).isTrue();
        assertThat(service.getValue().path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatIsMountedExistsAndIsDeclared(Entry<String, JsonNode> service) {
        for (JsonNode volume : service.getValue().path("volumes")) {
            String source = volume.asString().split(":", 2)[0];
            if (!source.startsWith(".")) {
                assertThat(COMPOSE.get("volumes").has(source)).as(source).isTrue();
            } else if (!source.startsWith("./secrets/")) {
                assertThat(FOLDER.resolve(source)).exists();
                assertThat(volume.asString()).endsWith(":ro");
            }
        }
        for (JsonNode secret : service.getValue().path("secrets")) {
            String name =
                    secret.isString() ? secret.asString() : secret.get("source").asString();
            assertThat(COMPOSE.get("secrets").has(name)).as(name).isTrue();
        }
        service.getValue()
                .path("depends_on")
                .propertyNames()
                .forEach(other ->
                        assertThat(COMPOSE.get("services").has(other)).as(other).isTrue());
    }

    @Test
    void theHubReadsEveryVariableThatItIsGiven() throws IOException {
        var known = new KnownProperties();
        String referred = referredTo();
        for (String variable : COMPOSE.at("/x-hub/environment").propertyNames()) {
            boolean placeholder = referred.contains(
                    "${" + variable.toLowerCase(java.util.Locale.ROOT).replace('_', '.'));
            assertThat(known.contain(variable) || placeholder || referred.contains("env:" + variable))
                    .as(variable)
                    .isTrue();
        }
        for (JsonNode secret : COMPOSE.at("/x-hub/secrets")) {
            if (secret.has("target")) {
                String property = secret.get("target").asString().substring("hub/".length());
                assertThat(known.contain(KnownProperties.variable(property)))
                        .as(property)
                        .isTrue();
            }
        }
    }

    @Test
    void noPasswordIsWrittenDown() {
        Set<String> written = services()
                .flatMap(service -> service.getValue().path("environment").properties().stream())
                .filter(variable -> variable.getKey().matches(".*(PASSWORD|SECRET|KEY).*"))
                .map(variable -> variable.getValue().asString())
                .filter(value -> !value.contains("/run/secrets/"))
                .collect(Collectors.toSet());
        // what the simulated packages let in, which is in the code for all to read
        assertThat(written).containsExactly("demo-secret");
    }

    @Test
    void theProxyAndPrometheusKnowBothHubs() throws IOException {
        List<String> hubs = List.of("hub-1:8080", "hub-2:8080");
        assertThat(Files.readString(FOLDER.resolve("compose/proxy.conf"))).contains(hubs);
        assertThat(Yaml.one(FOLDER.resolve("compose/prometheus.yaml"))
                        .at("/scrape_configs/0/static_configs/0/targets")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(hubs);
    }

    private static String referredTo() throws IOException {
        StringBuilder all = new StringBuilder();
        for (JsonNode volume : COMPOSE.at("/x-hub/volumes")) {
            Path file = FOLDER.resolve(volume.asString().split(":", 2)[0]);
            if (Files.isRegularFile(file)) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}

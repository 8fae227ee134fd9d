package be.cpasonline.hub.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The example for a cluster hangs together: with itself, and with what the hub reads and offers. */
class ClusterExampleTest {
    private static final Path FOLDER = Path.of("docker/kubernetes");
    private static final JsonNode SETTINGS = Yaml.one(Path.of("src/main/resources/application.yaml"));
    private static final List<JsonNode> OBJECTS = objects();

    private final JsonNode pod = object("Deployment", "hub").at("/spec/template/spec");
    private final JsonNode container = pod.at("/containers/0");

    private static List<JsonNode> objects() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("kustomization.yaml"))
                    .flatMap(file -> Yaml.all(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode object(String kind, String name) {
        return OBJECTS.stream()
                .filter(one -> one.get("kind").asString().equals(kind)
                        && one.at("/metadata/name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    @Test
    void theHubHasNoRightsThatItDoesNotNeed() {
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
        JsonNode own = container.get("securityContext");
        assertThat(own.get("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(own.get("allowPrivilegeEscalation").asBoolean()).isFalse();
        assertThat(own.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(container.get("image").asString()).matches("\\S+:\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void probesAskWhatTheHubOffersWhereItListens() {
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            String path = container.at("/" + probe + "/httpGet/path").asString();
            String group = path.substring(path.lastIndexOf('/') + 1);
            assertThat(path).startsWith("/actuator/health/");
            assertThat(SETTINGS.at("/management/endpoint/health/group").has(group))
                    .as(group)
                    .isTrue();
        }
        assertThat(container.at("/ports/0/containerPort").asInt())
                .isEqualTo(SETTINGS.at("/server/port").asInt());
        assertThat(object("Service", "hub").at("/spec/ports/0/targetPort").asString())
                .isEqualTo(container.at("/ports/0/name").asString());
    }

    @Test
    void thereIsTimeToStopGracefully() {
        String perPhase =
                SETTINGS.at("/spring/lifecycle/timeout-per-shutdown-phase").asString();
        int needed = container.at("/lifecycle/preStop/sleep/seconds").asInt()
                + Integer.parseInt(perPhase.replace("s", ""))
                + SETTINGS.at("/camel/main/shutdown-timeout").asInt();
        assertThat(pod.get("terminationGracePeriodSeconds").asInt()).isGreaterThan(needed);
        String compose = Yaml.one(Path.of("docker/compose.yaml"))
                .at("/x-hub/stop_grace_period")
                .asString();
        assertThat(Integer.parseInt(compose.replace("s", ""))).isGreaterThan(needed);
    }

    @Test
    void aHubIsThereWhileOthersAreRenewed() {
        JsonNode deployment = object("Deployment", "hub");
        assertThat(deployment.at("/spec/replicas").asInt()).isGreaterThan(1);
        assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt())
                .isZero();
        JsonNode labels = deployment.at("/spec/template/metadata/labels");
        assertThat(deployment.at("/spec/selector/matchLabels")).isEqualTo(labels);
        assertThat(object("PodDisruptionBudget", "hub").at("/spec/selector/matchLabels"))
                .isEqualTo(labels);
        assertThat(object("Service", "hub").at("/spec/selector")).isEqualTo(labels);
        assertThat(object("NetworkPolicy", "hub").at("/spec/podSelector/matchLabels"))
                .isEqualTo(labels);
    }

    @Test
    void whatThePodRefersToIsThere() {
        for (JsonNode volume : pod.get("volumes")) {
            if (volume.has("configMap")) {
                object("ConfigMap", volume.at("/configMap/name").asString());
            } else if (volume.has("secret")) {
                object("Secret", volume.at("/secret/secretName").asString());
            }
        }
        List<String> volumes = names(pod.get("volumes"));
        assertThat(names(container.get("volumeMounts"))).containsExactlyInAnyOrderElementsOf(volumes);
        object("ConfigMap", container.at("/envFrom/0/configMapRef/name").asString());
        object("ServiceAccount", pod.get("serviceAccountName").asString());
        Yaml.one(FOLDER.resolve("kustomization.yaml"))
                .get("resources")
                .forEach(file -> assertThat(FOLDER.resolve(file.asString())).exists());
    }

    @Test
    void theHubReadsEverySettingThatItIsGiven() throws IOException {
        var known = new KnownProperties();
        assertThat(object("ConfigMap", "hub-environment").get("data").propertyNames())
                .allMatch(known::contain);
        assertThat(object("Secret", "hub-settings").get("stringData").propertyNames())
                .allMatch(property -> known.contain(KnownProperties.variable(property)));
    }

    @Test
    void theClientOfTheBrokerKnowsThePair() {
        String url = object("ConfigMap", "hub-environment")
                .at("/data/SPRING_ARTEMIS_BROKERURL")
                .asString();
        try (var factory = new ActiveMQConnectionFactory(url)) {
            assertThat(factory.getStaticConnectors()).hasSize(2);
            assertThat(factory.isHA()).isTrue();
            assertThat(factory.getReconnectAttempts()).isZero();
            assertThat(factory.isBlockOnDurableSend()).isFalse();
        }
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(one -> one.get("name").asString()).toList();
    }
}

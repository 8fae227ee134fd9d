package be.cpasonline.hub.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.workbench.process.Ports;
import be.cpasonline.hub.workbench.store.DemoPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The commands of the image, run in a plain folder: it is laid out, its start-up cache is made, it is started as the
 * container starts it, asked whether it lives, and stopped. Runs after the jars were packaged.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheImageInAPlainFolderTest {
    /** What JVMs answer to SIGTERM when they ended by themselves. */
    private static final int STOPPED = 143;

    private static final Path LOGS = Path.of("target", "image");
    private static final Pattern SERIES = Pattern.compile("\\b(?:hub|camel|jvm)_[a-z_]+");

    private final int port = Ports.free();
    private final int brokerPort = Ports.free();
    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private Path home;
    private Path settings;
    private DemoPostgres postgres;

    @BeforeAll
    void layOut(@TempDir Path folder) throws Exception {
        home = folder.resolve("hub");
        settings = Files.createDirectories(folder.resolve("settings"));
        Files.createDirectories(LOGS);
        postgres = DemoPostgres.start(folder.resolve("postgres"));
        broker.setConfiguration(new ConfigurationImpl()
                        .setPersistenceEnabled(false)
                        .setSecurityEnabled(false)
                        .setMaxDiskUsage(-1)
                        .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + brokerPort))
                .start();
        assertThat(ended(run("lay-out.log", Map.of(), "docker/image/lay-out", home.toString())))
                .as("lay-out needs the packaged jars; %s tells more", LOGS.resolve("lay-out.log"))
                .isZero();
    }

    @AfterAll
    void stop() throws Exception {
        broker.stop();
        postgres.close();
    }

    @Test
    void itStartsFromItsCacheSaysThatItLivesAndStopsWhenAsked() throws Exception {
        train();
        Set<String> before = files();
        Process hub = run(
                "hub.log",
                environment(Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=on -Xlog:aot:file=" + settings.resolve("aot.log"))),
                home.resolve("entrypoint").toString());
        try {
            await().atMost(Duration.ofMinutes(2))
                    .failFast("the hub ended", () -> !hub.isAlive())
                    .until(() -> alive("readiness"));
            assertThat(alive("liveness")).isTrue();
            assertThat(alive("nothing-of-this-name")).isFalse();
            theDashboardAsksForSeriesThatExist();
        } finally {
            hub.destroy();
        }

        assertThat(hub.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(hub.exitValue()).isEqualTo(STOPPED);
        assertThat(alive("liveness")).isFalse();
        assertThat(files()).as("it writes nothing to its own folder").isEqualTo(before);
        assertThat(Files.readString(LOGS.resolve("hub.log"))).contains("Stopped; deliveries that were cut off");
    }

    @Test
    void commandsRunInItToo() throws Exception {
        assertThat(ended(run(
                        "command.log",
                        environment(Map.of()),
                        home.resolve("entrypoint").toString(),
                        "keys",
                        "check")))
                .as(Files.readString(LOGS.resolve("command.log")))
                .isZero();
    }

    private void train() throws Exception {
        Path workbench;
        try (Stream<Path> jars = Files.list(Path.of("target"))) {
            workbench = jars.filter(jar -> jar.toString().endsWith("-workbench.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        Process training = run(
                "train.log",
                Map.of(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dio.netty.noUnsafe=false",
                "-jar",
                workbench.toString(),
                "train",
                "--home=" + home,
                "--output=" + settings.resolve("hub.aot"));
        assertThat(ended(training))
                .as("%s tells more", LOGS.resolve("train.log"))
                .isZero();
        Files.copy(settings.resolve("hub.aot"), home.resolve("hub.aot"));
    }

    private Map<String, String> environment(Map<String, String> further) throws IOException {
        Files.writeString(settings.resolve("spring.datasource.username"), "postgres");
        Map<String, String> all = new HashMap<>(further);
        all.put("SPRING_CONFIG_IMPORT", "configtree:" + settings + "/");
        all.put("SPRING_DATASOURCE_URL", postgres.jdbcUrl());
        all.put("SPRING_ARTEMIS_EMBEDDED_ENABLED", "false");
        all.put("SPRING_ARTEMIS_BROKERURL", "tcp://localhost:" + brokerPort + "?reconnectAttempts=0");
        // nobody is asked there until a token comes
        all.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI", "http://localhost:1");
        all.put("HUB_VAULT_MASTERKEY", "generated:" + settings.resolve("master-key"));
        all.put("HUB_VAULT_ALLOWGENERATED", "true");
        all.put("SERVER_PORT", String.valueOf(port));
        return all;
    }

    /** The image's own health check. */
    private boolean alive(String group) {
        try {
            Process check = run(
                    "alive.log",
                    Map.of("SERVER_PORT", String.valueOf(port)),
                    home.resolve("alive").toString(),
                    group);
            return ended(check) == 0;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void theDashboardAsksForSeriesThatExist() throws IOException {
        String dashboard = Files.readString(Path.of("docker/compose/grafana/dashboards/hub.json"));
        String there = scrape();
        Set<String> asked = new TreeSet<>();
        for (JsonNode expression : Yaml.one(Path.of("docker/compose/grafana/dashboards/hub.json"))
                .get("panels")
                .findValues("expr")) {
            Matcher names = SERIES.matcher(expression.asString());
            while (names.find()) {
                asked.add(names.group());
            }
        }
        assertThat(dashboard).contains(asked);
        assertThat(asked).hasSizeGreaterThan(8);
        // those that only come with the first delivery are looked at by name in HubGoesOnTest
        asked.removeIf(name -> name.startsWith("hub_delivery_") || name.startsWith("camel_"));
        asked.forEach(name -> assertThat(there).contains("\n" + name));
    }

    private String scrape() throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Set<String> files() {
        try (Stream<Path> files = Files.walk(home)) {
            return files.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process run(String log, Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
        builder.environment().putAll(environment);
        builder.environment()
                .merge("PATH", Path.of(System.getProperty("java.home"), "bin") + ":", (path, java) -> java + path);
        return builder.redirectErrorStream(true)
                .redirectOutput(LOGS.resolve(log).toFile())
                .start();
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}

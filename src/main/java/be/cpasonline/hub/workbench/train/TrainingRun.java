package be.cpasonline.hub.workbench.train;

import be.cpasonline.hub.workbench.issuer.DemoIssuer;
import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.process.ChildProcess;
import be.cpasonline.hub.workbench.process.Ports;
import be.cpasonline.hub.workbench.store.DemoPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** What a hub needs around it to take in and deliver one application, and the hub itself, started as the image starts it. */
final class TrainingRun implements AutoCloseable {
    private static final Path DEMO = Path.of("config", "demo");
    private static final String CENTRE = "centres/92094.yaml";
    private static final String SYSTEM = "systems/demo-form.yaml";
    private static final Duration STOPS_WITHIN = Duration.ofMinutes(5);

    private final Path home;
    private final String issuer = "http://localhost:" + Ports.free();
    private final Path folder = Files.createTempDirectory("training");
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    TrainingRun(Path home) throws IOException {
        this.home = home;
    }

    /** Lets the hub work once; the cache is complete when this returns. */
    void write(Path cache) throws Exception {
        Map<String, String> settings = settings();
        int port = Ports.free();
        Process hub = start(cache, settings, port);
        try {
            var application = new FirstApplication("http://localhost:" + port, issuer);
            application.deliver(DEMO.resolve("applications/1-income-support-namur.json"), hub::isAlive);
        } finally {
            // asked to stop, so that it writes its cache
            hub.destroy();
        }
        if (!hub.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS) || Files.notExists(cache)) {
            hub.destroyForcibly();
            throw new IllegalStateException("the hub wrote no " + cache + "; its output above tells why");
        }
    }

    private Process start(Path cache, Map<String, String> settings, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("entrypoint").toString()).inheritIO();
        builder.environment().putAll(settings);
        builder.environment().putAll(SimulatedPackage.secrets());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("HUB_AOT_OUTPUT", cache.toString());
        return builder.start();
    }

    private Map<String, String> settings() throws IOException {
        copy(CENTRE);
        copy(SYSTEM);
        var postgres = keep(DemoPostgres.start(folder.resolve("postgres")));
        int brokerPort = Ports.free();
        keep(new TrainingBroker(brokerPort));
        keep(DemoIssuer.start(
                URI.create(issuer).getPort(),
                folder.resolve("issuer.json"),
                Map.of("logging.threshold.console", "warn")));
        int carillonPort = Ports.free();
        keep(ChildProcess.start(new ChildJvm(
                List.of("simulated-package", "--port=" + carillonPort),
                List.of("-Xmx128m"),
                Map.of(),
                folder.resolve("carillon.log"))));
        return Map.of(
                "SPRING_DATASOURCE_URL",
                postgres.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "SPRING_ARTEMIS_EMBEDDED_ENABLED",
                "false",
                "SPRING_ARTEMIS_BROKERURL",
                "tcp://localhost:" + brokerPort + "?blockOnDurableSend=false",
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI",
                issuer,
                "HUB_VAULT_MASTERKEY",
                "generated:" + folder.resolve("master.key"),
                "HUB_VAULT_ALLOWGENERATED",
                "true",
                "HUB_CONFIG_CENTRES",
                folder.resolve("centres").toString(),
                "HUB_CONFIG_SYSTEMS",
                folder.resolve("systems").toString(),
                "DEMO_CARILLON_URL",
                "http://localhost:" + carillonPort);
    }

    private void copy(String file) throws IOException {
        Path copy = folder.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(DEMO.resolve(file), copy);
    }

    private <T extends AutoCloseable> T keep(T part) {
        running.push(part);
        return part;
    }

    @Override
    public void close() throws IOException {
        while (!running.isEmpty()) {
            stop(running.pop());
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException("a part of the training run does not stop", e);
        }
    }
}

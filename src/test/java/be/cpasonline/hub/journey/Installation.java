package be.cpasonline.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.workbench.halt.HaltBeforeStep;
import be.cpasonline.hub.workbench.packages.CarillonServer;
import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.process.ChildProcess;
import be.cpasonline.hub.workbench.process.Ports;
import be.cpasonline.hub.workbench.store.DemoPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole installation, each part a process of its own: a durable PostgreSQL, the simulated package that remembers, and
 * the hub with its embedded broker, which can be killed and started again.
 */
final class Installation implements AutoCloseable {
    static final String CENTRE = "21004";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final String CLIENT = "form";
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    /** Outside the temporary folder, so that a failure can be read afterwards. */
    private final Path logs = Path.of("target", "journey", String.valueOf(NUMBER.incrementAndGet()));

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package: *([a-z0-9-]+)");

    private final CallerTokens tokens = new CallerTokens();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AutoCloseable postgres;
    private Supplier<String> database;
    private final CarillonServer carillon;
    private final List<String> hubFlags =
            new ArrayList<>(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    private final int hubPort = Ports.free();
    private @Nullable ChildProcess hub;
    private String used = "http://127.0.0.1:" + hubPort;

    Installation(Path folder) {
        this(folder, DemoPostgres.start(folder.resolve("postgres")));
    }

    /** On a database that is another's. */
    Installation(Path folder, Supplier<String> database) {
        this(folder, () -> {}, database);
    }

    private Installation(Path folder, DemoPostgres postgres) {
        this(folder, postgres, postgres::jdbcUrl);
    }

    private Installation(Path folder, AutoCloseable postgres, Supplier<String> database) {
        this.folder = folder;
        this.postgres = postgres;
        this.database = database;
        carillon = new CarillonServer(0, Optional.of(folder.resolve("carillon.tsv")), CarillonServer.CONTRACT);
        forgetLogs();
        configure();
    }

    /** A hub has the packages that its centres use: each takes time to be checked when it starts on a new database. */
    private void delivered(String packageName) {
        try {
            Path delivered = Path.of("adapters", packageName);
            if (Files.isDirectory(delivered)) {
                FileSystemUtils.copyRecursively(
                        delivered, folder.resolve("adapters").resolve(packageName));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a centre use Carillon at another address; before the hub starts. */
    void centre(String nis, String packageName, String url) {
        centreFile(nis, """
                nis: "%s"
                languages: [fr, nl]
                package: %s
                options:
                  endpoint: %s/carillon
                  tokenUrl: %s/oauth/token
                  clientId: demo
                  clientSecret: file:%s
                """.formatted(nis, packageName, url, url, folder.resolve("secret")));
    }

    /** Writes a centre's file as it is; before the hub starts. */
    void centreFile(String nis, String content) {
        Matcher named = PACKAGE.matcher(content);
        if (named.find()) {
            delivered(named.group(1));
        }
        write("centres/%s.yaml".formatted(nis), content);
    }

    /** Where a centre's secret is. */
    Path secret() {
        return folder.resolve("secret");
    }

    /** The database at another address; before the hub starts. */
    void useDatabase(Supplier<String> address) {
        database = address;
    }

    /** One more flag for the JVM of hubs; before the hub starts. */
    void hubFlag(String flag) {
        hubFlags.add(flag);
    }

    /** Asks the hub to stop, and waits until it has written what it was started to write. */
    void endHub() {
        if (hub != null) {
            hub.terminate();
            hub.ended().orTimeout(STARTS_WITHIN.toSeconds(), TimeUnit.SECONDS).join();
        }
    }

    /** Starts the hub, and returns when it says that it is ready; fails where it ends before. */
    void startHub(String... properties) {
        ChildProcess started = launch(hubPort, "hub.log", properties);
        hub = started;
        await().atMost(STARTS_WITHIN)
                .failFast("the hub ended", () -> !started.alive())
                .until(this::ready);
    }

    /** Starts a hub that works on the same as the others; does not wait until it is ready. */
    Instance startInstance(String name, String... properties) {
        int port = Ports.free();
        return new Instance("http://127.0.0.1:" + port, launch(port, name + ".log", properties));
    }

    /**
     * One hub of several.
     *
     * @param url where it listens
     * @param process itself
     */
    record Instance(String url, ChildProcess process) {}

    /** Waits until a hub of several says that it is ready; fails where it ends before. */
    void awaitReady(Instance instance) {
        await().atMost(STARTS_WITHIN)
                .failFast("the hub ended", () -> !instance.process().alive())
                .until(() -> answers(instance.url() + "/actuator/health/readiness"));
    }

    /** Submits and reads at this hub from now on. */
    void use(Instance instance) {
        used = instance.url();
    }

    private ChildProcess launch(int port, String log, String... properties) {
        List<String> arguments = new ArrayList<>(List.of(
                "hub-process",
                "--server.port=" + port,
                "--spring.datasource.url=" + database.get(),
                "--spring.datasource.username=postgres",
                "--spring.artemis.embedded.data-directory=" + broker(),
                "--spring.security.oauth2.resourceserver.jwt.public-key-location=file:" + tokens.writePublicKey(folder),
                "--hub.config.centres=" + folder.resolve("centres"),
                "--hub.config.systems=" + folder.resolve("systems"),
                "--hub.adapters.folder=" + folder.resolve("adapters"),
                "--hub.configuration.activation=by-saving",
                "--hub.vault.master-key=generated:" + folder.resolve("master.key"),
                "--hub.vault.allow-generated=true",
                "--hub.delivery.lease=3s",
                "--hub.delivery.renew=500ms",
                "--workbench.halt.file=" + haltFile()));
        List<String> given = List.of(properties);
        arguments.removeIf(argument -> given.stream().anyMatch(one -> isSameProperty(one, argument)));
        arguments.addAll(given);
        return ChildProcess.start(new ChildJvm(arguments, hubFlags, Map.of(), logs.resolve(log)));
    }

    /** Whether two arguments set the same property. */
    static boolean isSameProperty(String one, String other) {
        return one.contains("=") && other.startsWith(one.substring(0, one.indexOf('=') + 1));
    }

    boolean ready() {
        return answers(hubUrl() + "/actuator/health/readiness");
    }

    /** SIGKILL. */
    void killHub() {
        if (hub != null) {
            hub.kill();
        }
    }

    /** Asks the hub to stop, and waits. */
    void stopHub() {
        if (hub != null) {
            hub.close();
        }
    }

    /** A folder of this installation. */
    Path folder(String name) {
        return folder.resolve(name);
    }

    /** The broker's journal. */
    Path broker() {
        return folder.resolve("broker");
    }

    /** The hub halts before this step of the journey from now on. */
    void haltBefore(String step) {
        try {
            Files.deleteIfExists(HaltBeforeStep.reached(haltFile()));
            Files.writeString(haltFile(), step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitHalt() {
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(HaltBeforeStep.reached(haltFile())));
    }

    void haltNowhere() {
        try {
            Files.deleteIfExists(haltFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpRequest submission(String key, String application) {
        return request("/api/v1/applications")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(application))
                .timeout(Duration.ofMinutes(1))
                .build();
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Submits an application and gives up waiting for its answer, as a caller does whose hub dies. */
    void submitWithoutWaiting(String key, String application) {
        var unused = http.sendAsync(submission(key, application), HttpResponse.BodyHandlers.discarding());
    }

    /** Submits an application with documents, each by its id; its reference. */
    String submit(String key, String application, Map<String, Path> documents) {
        String boundary = "journey-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"application\"", "application/json", application.getBytes(StandardCharsets.UTF_8));
        documents.forEach((id, file) -> part(
                body,
                boundary,
                "name=\"" + id + "\"; filename=\"" + file.getFileName() + "\"",
                "application/octet-stream",
                bytes(file)));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var answer = send(request("/api/v1/applications")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("reference").asString();
    }

    private static void part(
            ByteArrayOutputStream body, String boundary, String disposition, String type, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                        + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far an application is. */
    JsonNode progress(String reference) {
        return JSON.readTree(
                send(request("/api/v1/applications/" + reference).build()).body());
    }

    /** What an operator sees at an address of the interface. */
    JsonNode look(String path) {
        return JSON.readTree(send(request(path).build()).body());
    }

    /** The same, where it is no JSON. */
    String text(String path) {
        return send(request(path).build()).body();
    }

    /** What an operator does. */
    HttpResponse<String> operate(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** What a person sends after an application. */
    HttpResponse<String> follow(String reference, String what, String body) {
        return send(request("/api/v1/applications/" + reference + "/" + what)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** What was added to dossiers of the package, and which were withdrawn. */
    List<JsonNode> followUps() {
        var request = HttpRequest.newBuilder(URI.create(carillonUrl() + "/carillon/follow-ups"))
                .build();
        return JSON.readTree(send(request).body())
                .get("followUps")
                .valueStream()
                .toList();
    }

    /** What the package remembers. */
    List<JsonNode> dossiers() {
        var request = HttpRequest.newBuilder(URI.create(carillonUrl() + "/carillon/dossiers"))
                .build();
        return JSON.readTree(send(request).body()).get("dossiers").valueStream().toList();
    }

    /** Gives the package trouble for its next hand-overs: {@code BUSY}, {@code LATE}, {@code RESET_AFTER_ACCEPTANCE}. */
    void trouble(String kind, int times) {
        trouble(kind, times, 0);
    }

    /** The same, with the time after which it answers {@code LATE}. */
    void trouble(String kind, int times, int delayMillis) {
        var request = HttpRequest.newBuilder(URI.create(carillonUrl() + "/carillon/trouble"))
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"kind\":\"%s\",\"times\":%d,\"delayMillis\":%d}".formatted(kind, times, delayMillis)))
                .build();
        assertThat(send(request).statusCode()).isEqualTo(204);
    }

    /** What the hub says about itself, without a token. */
    HttpResponse<String> actuator(String path) {
        return send(HttpRequest.newBuilder(URI.create(hubUrl() + "/actuator/" + path))
                .timeout(Duration.ofSeconds(20))
                .build());
    }

    /** What the hub has logged so far. */
    String log() {
        return log("hub");
    }

    /** What a hub of several has logged so far. */
    String log(String name) {
        try {
            return Files.readString(logs.resolve(name + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Submits an application that is accepted; its reference. */
    String submit(String key, String application) {
        var answer = send(submission(key, application));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("reference").asString();
    }

    /** Waits until a delivery is in a state. */
    void awaitState(String reference, String state) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(
                                progress(reference).at("/delivery/state").asString())
                        .isEqualTo(state));
    }

    /** Where the database is; user {@code postgres}, no password. */
    String databaseUrl() {
        return database.get();
    }

    /** The database is gone from one moment to the next. */
    void loseDatabase() {
        closeDatabase();
    }

    private void closeDatabase() {
        try {
            postgres.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        killHub();
        carillon.close();
        closeDatabase();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(hubUrl() + path))
                .header("Authorization", "Bearer " + tokens.of(CLIENT));
    }

    private Path haltFile() {
        return folder.resolve("halt");
    }

    private String hubUrl() {
        return used;
    }

    /** Where the simulated package is. */
    String carillonUrl() {
        return carillon.url();
    }

    private boolean answers(String url) {
        try {
            return send(HttpRequest.newBuilder(URI.create(url))
                                    .timeout(Duration.ofSeconds(5))
                                    .build())
                            .statusCode()
                    == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Those of an earlier run: a test that waits for a line must not find an old one. */
    private void forgetLogs() {
        try {
            FileSystemUtils.deleteRecursively(logs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure() {
        write("systems/form.yaml", """
                title: The form under test
                clients: [%s]
                permissions: [submitApplications, readApplications, readRegister, readDeliveries, operate, fetchDeliveries]
                centres: ["*"]
                """.formatted(CLIENT));
        write("secret", "demo-secret");
        centre(CENTRE, "carillon", carillonUrl());
    }

    private void write(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

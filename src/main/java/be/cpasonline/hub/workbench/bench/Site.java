package be.cpasonline.hub.workbench.bench;

import be.cpasonline.hub.workbench.bench.load.Load;
import be.cpasonline.hub.workbench.bench.taker.Taken;
import be.cpasonline.hub.workbench.issuer.DemoIssuer;
import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.process.ChildProcess;
import be.cpasonline.hub.workbench.process.Ports;
import be.cpasonline.hub.workbench.run.DemoLogging;
import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.HttpCalls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a bench runs on: database and issuer, and in processes of their own the hub, the package and the load. */
final class Site implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /** What the hub's JVM gets whenever it is started: a start-up cache serves only the collector that it was made with. */
    private static final List<String> HUB_FLAGS =
            List.of("-Xmx512m", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError");

    /** Of the package, each a destination of its own. */
    static final int SERVERS = 10;

    private static final int REFUSED = 400;
    private static final int KILLED = 128 + 9;
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOPS_WITHIN = Duration.ofMinutes(5);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(20);

    private final Path folder;
    private final Map<String, Object> logging;
    private final List<String> hubFlags;
    private final int hubPort = Ports.free();
    private final int control = Ports.free();
    private final int loader = Ports.free();
    private final List<Integer> servers =
            IntStream.range(0, SERVERS).mapToObj(index -> Ports.free()).toList();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final BenchDatabase database;
    private final DemoIssuer issuer;

    private @Nullable ChildProcess hub;

    /**
     * Starts everything but the hub.
     *
     * @param folder an empty one
     * @param hubFlags flags for the hub's JVM besides those that it always has
     */
    Site(Path folder, Centres centres, List<String> hubFlags) {
        this.folder = folder;
        this.hubFlags = hubFlags;
        this.logging = DemoLogging.to(folder.resolve("bench.log"));
        DemoLogging.begin(logging);
        database = running(BenchDatabase.start(folder.resolve("postgres")));
        issuer = running(DemoIssuer.start(Ports.free(), folder.resolve("issuer-key.json"), logging));
        centres.write(folder.resolve("centres"), folder.resolve("systems"), servers, DemoIssuer.CLIENT_ID);
        child("package", List.of("-Xmx512m"), "bench-package", "--control=" + control, "--ports=" + joined(servers));
        child(
                "load",
                List.of("-Xmx512m"),
                "bench-load",
                "--port=" + loader,
                "--municipalities=" + String.join(",", centres.municipalities()));
        await("http://localhost:" + control + "/");
        await("http://localhost:" + loader + "/");
    }

    BenchDatabase database() {
        return database;
    }

    String hubUrl(String path) {
        return "http://localhost:" + hubPort + path;
    }

    String token() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(issuer.url() + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + DemoIssuer.CLIENT_ID
                        + "&client_secret=" + DemoIssuer.CLIENT_SECRET));
        return HttpCalls.call(request).body().path("access_token").asString();
    }

    /** Lays the hub open, in a folder of its own. */
    StartCache layOut() {
        return StartCache.in(folder.resolve("laid-open"));
    }

    /** Starts the hub from what this process runs from; returns at once. */
    void startHub() {
        hub = running(ChildProcess.start(
                new ChildJvm(hubArguments(), flags(List.of()), Map.of(), folder.resolve("hub.out"))));
    }

    /** The same from where it is laid open, with further flags. */
    void startHub(StartCache cache, List<String> further) {
        hub = running(ChildProcess.start(new ChildJvm(
                hubArguments(),
                flags(further),
                Map.of(),
                folder.resolve("hub.out"),
                cache.jar().toString())));
    }

    private List<String> flags(List<String> further) {
        return Stream.of(HUB_FLAGS, hubFlags, further).flatMap(List::stream).toList();
    }

    private List<String> hubArguments() {
        return List.of(
                "hub-process",
                "--server.port=" + hubPort,
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + database.url(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.url(),
                "--spring.artemis.embedded.data-directory=" + folder.resolve("broker"),
                "--hub.config.centres=" + folder.resolve("centres"),
                "--hub.config.systems=" + folder.resolve("systems"),
                "--hub.configuration.activation=by-saving",
                "--hub.vault.master-key=generated:" + folder.resolve("master.key"),
                "--hub.vault.allow-generated=true",
                // so that what was down is tried again soon after it is back
                "--hub.rest.longest-pause=5s",
                "--workbench.bench.package=http://localhost:" + servers.getFirst() + "/carillon/dossiers",
                "--logging.file.name=" + folder.resolve("hub.log"),
                "--logging.structured.format.file=logstash",
                "--logging.threshold.console=off");
    }

    /**
     * Fails where it ended by itself, or was started too long ago to be starting still.
     *
     * @param began when it was started, by {@link System#nanoTime()}
     */
    void hubMustLive(long began) {
        if (hub == null || !hub.alive() || System.nanoTime() - began > READY_WITHIN.toNanos()) {
            throw new DemoProblem("the hub did not start; " + folder.resolve("hub.log") + ", or else "
                    + folder.resolve("hub.out") + ", tells why.");
        }
    }

    void awaitHub() {
        await(hubUrl("/actuator/health/readiness"));
    }

    /** Lets it end by itself, for which it needs its time where it writes a cache. */
    void stopHub() {
        if (hub != null) {
            hub.terminate();
            hub.ended()
                    .completeOnTimeout(KILLED, STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)
                    .join();
            hub.close();
            running.remove(hub);
            hub = null;
        }
    }

    long hubPid() {
        return hub == null ? 0 : hub.pid();
    }

    /** Makes a backlog inside the hub, without sending it. */
    void seed(int count) {
        send(HttpRequest.newBuilder(URI.create(hubUrl("/api/v1/bench/backlog?count=" + count)))
                .header("Authorization", "Bearer " + token())
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** Makes a load and returns what came of it. */
    Load.Result load(Load load) {
        return JSON.readValue(
                call("POST", "http://localhost:" + loader + "/", JSON.writeValueAsString(load)), Load.Result.class);
    }

    /** What the package took, from the given server on. */
    Taken taken(long from, long to, int first) {
        String url = "http://localhost:" + control + "/taken?from=" + from + "&to=" + to + "&first=" + first;
        return JSON.readValue(call("GET", url, ""), Taken.class);
    }

    /** Answers of the package's first server come so much later. */
    void hang(int millis) {
        call("PUT", "http://localhost:" + control + "/hang?millis=" + millis, "");
    }

    void packageDown() {
        call("PUT", "http://localhost:" + control + "/down", "");
    }

    void packageUp() {
        call("PUT", "http://localhost:" + control + "/up", "");
    }

    /** The hub's own series. */
    Meters meters() {
        return Meters.read(call("GET", hubUrl("/actuator/prometheus"), ""));
    }

    /** What the hub uses of its heap, and its process of the machine's memory. */
    Map<String, Double> memory() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("heap used MiB", meters().heapMiB());
        values.put("resident MiB", Resident.mebibytes(hubPid()));
        return values;
    }

    private void child(String name, List<String> flags, String... arguments) {
        running(ChildProcess.start(new ChildJvm(List.of(arguments), flags, Map.of(), folder.resolve(name + ".log"))));
    }

    private <T extends AutoCloseable> T running(T part) {
        running.push(part);
        return part;
    }

    private String call(String method, String url, String body) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= REFUSED) {
                throw new DemoProblem(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new DemoProblem("no answer from " + request.uri() + "; the logs in " + folder + " may say why.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoProblem("interrupted.");
        }
    }

    private void await(String url) {
        long until = System.nanoTime() + READY_WITHIN.toNanos();
        while (!HttpCalls.answers(URI.create(url))) {
            if (System.nanoTime() > until) {
                throw new DemoProblem("nothing serves at " + url + "; the logs in " + folder + " may say why.");
            }
            HttpCalls.pause(LOOKS_EVERY);
        }
    }

    private static String joined(List<Integer> ports) {
        return String.join(",", ports.stream().map(String::valueOf).toList());
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

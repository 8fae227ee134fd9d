package be.cpasonline.hub.workbench.bench;

import be.cpasonline.hub.workbench.bench.load.Load;
import be.cpasonline.hub.workbench.bench.taker.Taken;
import be.cpasonline.hub.workbench.issuer.DemoIssuer;
import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.process.ChildProcess;
import be.cpasonline.hub.workbench.process.Ports;
import be.cpasonline.hub.workbench.run.DemoLogging;
import be.cpasonline.hub.workbench.run.HttpCalls;
import be.cpasonline.hub.workbench.train.StartCache;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** What a bench runs on: database and issuer, and in processes of their own the hub, the package and the load. */
final class Site implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /** Of the package, each a destination of its own. */
    static final int SERVERS = 10;

    private final Path folder;
    private final Map<String, Object> logging;
    private final int control = Ports.free();
    private final int loader = Ports.free();
    private final List<Integer> servers =
            IntStream.range(0, SERVERS).mapToObj(index -> Ports.free()).toList();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Calls calls;
    private final BenchDatabase database;
    private final DemoIssuer issuer;
    private final HubServer hub;

    /**
     * Starts everything but the hub.
     *
     * @param folder an empty one
     * @param hubFlags flags for the hub's JVM besides those that it always has
     */
    Site(Path folder, Centres centres, List<String> hubFlags) {
        this.folder = folder;
        this.calls = new Calls(folder);
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
        calls.await("http://localhost:" + control + "/");
        calls.await("http://localhost:" + loader + "/");
        hub = running(new HubServer(folder, hubFlags, surroundings()));
    }

    private List<String> surroundings() {
        return List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.url(),
                "--workbench.bench.package=http://localhost:" + servers.getFirst() + "/carillon/dossiers");
    }

    HubServer hub() {
        return hub;
    }

    BenchDatabase database() {
        return database;
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

    void awaitHub() {
        calls.await(hub.url("/actuator/health/readiness"));
    }

    /** Makes a backlog inside the hub, without sending it. */
    void seed(int count) {
        calls.send(HttpRequest.newBuilder(URI.create(hub.url("/api/v1/bench/backlog?count=" + count)))
                .header("Authorization", "Bearer " + token())
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** Makes a load and returns what came of it. */
    Load.Result load(Load load) {
        return JSON.readValue(
                calls.call("POST", "http://localhost:" + loader + "/", JSON.writeValueAsString(load)),
                Load.Result.class);
    }

    /** What the package took, from the given server on. */
    Taken taken(long from, long to, int first) {
        String url = "http://localhost:" + control + "/taken?from=" + from + "&to=" + to + "&first=" + first;
        return JSON.readValue(calls.call("GET", url, ""), Taken.class);
    }

    /** Answers of the package's first server come so much later. */
    void hang(int millis) {
        calls.call("PUT", "http://localhost:" + control + "/hang?millis=" + millis, "");
    }

    void packageDown() {
        calls.call("PUT", "http://localhost:" + control + "/down", "");
    }

    void packageUp() {
        calls.call("PUT", "http://localhost:" + control + "/up", "");
    }

    /** The hub's own series. */
    Meters meters() {
        return Meters.read(calls.call("GET", hub.url("/actuator/prometheus"), ""));
    }

    /** What the hub uses of its heap, and its process of the machine's memory. */
    Map<String, Double> memory() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("heap used MiB", meters().heapMiB());
        values.put("resident MiB", Resident.mebibytes(hub.pid()));
        return values;
    }

    private void child(String name, List<String> flags, String... arguments) {
        running(ChildProcess.start(new ChildJvm(List.of(arguments), flags, Map.of(), folder.resolve(name + ".log"))));
    }

    private <T extends AutoCloseable> T running(T part) {
        running.push(part);
        return part;
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

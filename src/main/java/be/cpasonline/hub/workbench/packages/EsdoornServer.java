package be.cpasonline.hub.workbench.packages;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulated Esdoorn: it fetches its deliveries from the hub, and acknowledges each with its number. */
final class EsdoornServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EsdoornServer.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final int WAIT = 20;

    private final Dossiers dossiers;
    private final UncalledBehaviour behaviour;
    private final DossierCheck check = new DossierCheck(Path.of("adapters/esdoorn/contract/application.schema.json"));
    private final PackageServer http;
    private volatile boolean closed;

    /**
     * Starts it.
     *
     * @param port where it tells what it remembers
     * @param hub where it fetches; without one it only remembers
     */
    EsdoornServer(int port, Optional<Path> memory, Optional<HubCalls> hub, CaseNews news) {
        this.dossiers = new Dossiers(memory, Clock.systemUTC(), "ESD-%d-%05d");
        this.behaviour = new UncalledBehaviour("esdoorn", dossiers, news);
        this.http = new PackageServer(port, behaviour);
        hub.ifPresent(calls -> Thread.ofPlatform().name("esdoorn").daemon().start(() -> fetchForEver(calls)));
    }

    private void fetchForEver(HubCalls hub) {
        String cursor = "";
        while (!closed) {
            try {
                cursor = fetch(hub, cursor);
            } catch (IOException | RuntimeException e) {
                LOG.info("The hub gives nothing now; Esdoorn asks again");
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Takes what lies ready after a place, and returns the next place. */
    private String fetch(HubCalls hub, String cursor) throws IOException, InterruptedException {
        JsonNode page = JSON.readTree(good(hub.send(hub.to("/api/v1/deliveries?wait=" + WAIT + "&after=" + cursor))));
        for (JsonNode delivery : page.path("deliveries").values()) {
            take(hub, delivery);
        }
        return page.path("cursor").asString();
    }

    private void take(HubCalls hub, JsonNode delivery) throws IOException, InterruptedException {
        String id = delivery.path("id").asString();
        String payload = good(hub.send(hub.to(delivery.at("/payload/href").asString())));
        boolean original = delivery.path("kind").asString().equals("original");
        if (original && check.refuse(payload).isPresent()) {
            answer(hub, id, "refusal", "{\"code\":\"E1\"}");
            return;
        }
        Dossier dossier = dossiers.take(id, delivery.path("documents").size());
        answer(hub, id, "acknowledgement", "{\"reference\":\"" + dossier.dossierNumber() + "\"}");
        if (original) {
            behaviour.filed(dossier.key(), dossier.dossierNumber());
        }
    }

    private static void answer(HubCalls hub, String id, String what, String body)
            throws IOException, InterruptedException {
        good(hub.send(hub.to("/api/v1/deliveries/" + id + "/" + what)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))));
    }

    private static String good(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_TROUBLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        http.close();
    }
}

package be.cpasonline.hub.workbench.packages;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** What all simulated packages can do: tell what they remember, be in trouble, be down for a while. */
abstract class PackageBehaviour implements ResponseDefinitionTransformerV2 {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_PAUSE = 3_600;

    private final String name;
    private final Dossiers dossiers;
    private final CaseNews news;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Trouble> trouble = new AtomicReference<>(Trouble.NONE);
    private Consumer<Duration> pause = duration -> {};

    PackageBehaviour(String name, Dossiers dossiers, CaseNews news) {
        this.name = name;
        this.dossiers = dossiers;
        this.news = news;
    }

    /** What the package itself does with a request. */
    abstract ResponseDefinitionBuilder serve(Request request);

    /** What takes the server down for a while. */
    void pausedBy(Consumer<Duration> how) {
        pause = how;
    }

    @Override
    public final String getName() {
        return name;
    }

    @Override
    public final boolean applyGlobally() {
        return false;
    }

    @Override
    public final ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String path = request.getUrl().replaceFirst("\\?.*", "");
        String call = request.getMethod() + " " + path;
        if (call.equals("PUT /" + name + "/trouble")) {
            trouble.set(JSON.readValue(request.getBody(), Trouble.class));
            return aResponse().withStatus(204).build();
        }
        if (call.equals("PUT /" + name + "/pause")) {
            return paused(request).build();
        }
        return call.equals("GET /" + name + "/dossiers")
                ? json(200, Map.of("dossiers", dossiers.all())).build()
                : serve(request).build();
    }

    Dossiers dossiers() {
        return dossiers;
    }

    /** What is wrong with the hand-over that is coming. */
    Trouble trouble() {
        return trouble.getAndUpdate(Trouble::onceLess);
    }

    /** A case exists; its sender is told what becomes of it, once. */
    void filed(String key, String number) {
        if (told.add(key)) {
            news.filed(key, number);
        }
    }

    static ResponseDefinitionBuilder troubled(ResponseDefinitionBuilder answer, Trouble now) {
        return switch (now.kind()) {
            case LATE -> answer.withFixedDelay(now.delayMillis());
            case RESET_AFTER_ACCEPTANCE -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
            case ERROR_AFTER_ACCEPTANCE -> aResponse().withStatus(500);
            case GARBAGE -> aResponse().withStatus(200).withBody("<{garbage");
            case NONE, BUSY -> answer;
        };
    }

    static ResponseDefinitionBuilder json(int status, Object body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(JSON.writeValueAsString(body));
    }

    private ResponseDefinitionBuilder paused(Request request) {
        String seconds = request.queryParameter("seconds").isPresent()
                ? request.queryParameter("seconds").firstValue()
                : "";
        if (!seconds.matches("\\d{1,4}") || Integer.parseInt(seconds) > LONGEST_PAUSE) {
            return json(400, Map.of("message", "Say for how many seconds, at most 3600: ?seconds=120"));
        }
        pause.accept(Duration.ofSeconds(Integer.parseInt(seconds)));
        return aResponse().withStatus(202);
    }
}

package be.cpasonline.hub.workbench.bench.load;

import be.cpasonline.hub.workbench.bench.JsonServer;
import be.cpasonline.hub.workbench.process.ParentWatch;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes load in a process of its own: {@code POST /} takes a {@link Load} and answers with its result, {@code GET /}
 * tells that it serves.
 */
@Command(name = "bench-load", hidden = true, description = "Makes the load of a bench.")
public final class LoadCommand implements Runnable {
    private static final JsonMapper JSON = new JsonMapper();

    @Option(names = "--port", required = true, description = "Where it listens.")
    private int port;

    @Option(names = "--municipalities", required = true, split = ",", description = "Where the people live.")
    private List<String> municipalities = List.of();

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    @Override
    @SuppressWarnings("resource") // it serves until the process ends
    public void run() {
        ParentWatch.begin();
        Letters letters = new Letters(municipalities);
        JsonServer.start(port, exchange -> serve(exchange, letters));
    }

    private void serve(HttpExchange exchange, Letters letters) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            JsonServer.answer(exchange, 200, Map.of());
            return;
        }
        Load load = JSON.readValue(exchange.getRequestBody(), Load.class);
        try {
            JsonServer.answer(exchange, 200, new Run(load, () -> shot(load, letters)).run());
        } catch (SenderFailed e) {
            JsonServer.answer(exchange, 500, Map.of("error", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Shot shot(Load load, Letters letters) {
        return switch (load.kind()) {
            case INSERTS -> new InsertShot(load, letters);
            case APPLICATIONS -> new PostShot(client, load, letters);
        };
    }
}

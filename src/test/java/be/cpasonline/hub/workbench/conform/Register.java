package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.workbench.packages.Dossier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The package that the sound adapter and the broken ones deliver to: {@code POST /cases} with a key, {@code POST
 * /documents} with the key of a case, {@code GET /cases?KEY}. A key that comes again opens nothing; without a key each
 * call opens a case.
 */
final class Register implements Counterpart {
    private final Map<String, Dossier> cases = new LinkedHashMap<>();
    private final HttpServer server;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();

    Register() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(hands);
        server.createContext("/cases", this::cases);
        server.createContext("/documents", this::documents);
        server.start();
    }

    @Override
    public Map<String, Object> options() {
        return Map.of("endpoint", "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public Optional<Memory> memory() {
        return Optional.of(this::of);
    }

    private synchronized List<Dossier> of(UUID key) {
        return cases.values().stream()
                .filter(dossier -> dossier.key().startsWith(key.toString()))
                .toList();
    }

    private synchronized void cases(HttpExchange call) throws IOException {
        call.getRequestBody().readAllBytes();
        if (call.getRequestMethod().equals("GET")) {
            Dossier found = cases.get(call.getRequestURI().getQuery());
            answer(call, found == null ? 404 : 200, found == null ? "" : "case " + found.dossierNumber());
            return;
        }
        String key = call.getRequestHeaders().getFirst("Idempotency-Key");
        Dossier opened = cases.computeIfAbsent(key, absent -> new Dossier(key, String.valueOf(cases.size() + 1), 0, 1));
        answer(call, 200, "case " + opened.dossierNumber());
    }

    private synchronized void documents(HttpExchange call) throws IOException {
        call.getRequestBody().readAllBytes();
        cases.computeIfPresent(
                call.getRequestHeaders().getFirst("Idempotency-Key"),
                (key, opened) -> new Dossier(key, opened.dossierNumber(), opened.documents() + 1, 1));
        answer(call, 204, "");
    }

    private static void answer(HttpExchange call, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
        hands.shutdownNow();
    }
}

package be.cpasonline.hub.workbench.bench.taker;

import be.cpasonline.hub.workbench.bench.JsonServer;
import be.cpasonline.hub.workbench.bench.Micros;
import be.cpasonline.hub.workbench.bench.Series;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One server of the package: takes dossiers as Carillon does, honours the key, gives each dossier a number, and notes how
 * old the application was when it was acknowledged. It can hang, and it can be down.
 */
final class Taker implements AutoCloseable {
    private static final Pattern SENT = Pattern.compile("sent (\\d{16}) ");

    private final int port;
    private final AtomicLong numbers;
    private final Series taken = new Series();
    private final Map<String, String> dossiers = new ConcurrentHashMap<>();
    private final Set<String> twice = ConcurrentHashMap.newKeySet();
    private volatile int hangsMillis;
    private @Nullable JsonServer server;

    Taker(int port, AtomicLong numbers) {
        this.port = port;
        this.numbers = numbers;
    }

    synchronized void up() {
        if (server == null) {
            server = JsonServer.start(port, this::take);
        }
    }

    synchronized void down() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    /** Answers come so much later from now on. */
    void hang(int millis) {
        hangsMillis = millis;
    }

    Series taken() {
        return taken;
    }

    /** How many dossiers came more than once, with the same key. */
    int twice() {
        return twice.size();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String key = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
                .orElse("");
        if (key.isEmpty()) {
            JsonServer.answer(
                    exchange, 422, Map.of("error", "E102", "message", "The header Idempotency-Key is missing."));
            return;
        }
        hang();
        String fresh = "CAR-2026-" + numbers.incrementAndGet();
        String known = dossiers.putIfAbsent(key, fresh);
        if (known == null) {
            note(body);
        } else {
            twice.add(key);
        }
        JsonServer.answer(
                exchange,
                known == null ? 201 : 200,
                Map.of("dossierNumber", known == null ? fresh : known, "state", "OPENED"));
    }

    private void note(String body) {
        Matcher sent = SENT.matcher(body);
        long now = Micros.now();
        taken.add(now, sent.find() ? now - Long.parseLong(sent.group(1)) : 0);
    }

    private void hang() {
        try {
            Thread.sleep(hangsMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        down();
    }
}

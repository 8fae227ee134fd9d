import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands for a vendor's test environment while there is none: takes applications, and honours their key.
 *
 * <p>{@code java TakesApplications.java [PORT]}, by default 9090.
 */
final class TakesApplications {
    private final Map<String, Integer> numberByKey = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    public static void main(String[] arguments) throws IOException {
        int port = arguments.length == 0 ? 9090 : Integer.parseInt(arguments[0]);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/applications", new TakesApplications()::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        System.out.println("Takes applications at http://localhost:" + port + "; Ctrl-C ends it.");
    }

    private void take(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null) {
            answer(exchange, 400, "{\"code\": \"NO_KEY\"}");
        } else {
            // the same key again: the same case, and the same answer
            int number = numberByKey.computeIfAbsent(key, absent -> last.incrementAndGet());
            answer(exchange, 200, "{\"number\": \"" + number + "\", \"state\": \"CREATED\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}

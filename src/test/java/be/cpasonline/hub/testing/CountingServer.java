package be.cpasonline.hub.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that counts what it is sent and keeps nothing of it: for what is larger than the memory. */
public final class CountingServer implements AutoCloseable {
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final String mediaType;
    private final String answer;
    private final List<Long> received = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    /** Starts; every call gets this answer. */
    public CountingServer(String mediaType, String answer) throws IOException {
        this.mediaType = mediaType;
        this.answer = answer;
        server.createContext("/", this::count);
        server.start();
    }

    /** Where it listens. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Bytes of the body of each call. */
    public List<Long> received() {
        return received;
    }

    /** The idempotency key of each call. */
    public List<String> keys() {
        return keys;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void count(HttpExchange exchange) throws IOException {
        keys.add(Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream body = exchange.getRequestBody()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
            }
        }
        received.add(bytes);
        byte[] content = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.sendResponseHeaders(201, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }
}

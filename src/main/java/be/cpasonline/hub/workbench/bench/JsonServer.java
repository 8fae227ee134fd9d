package be.cpasonline.hub.workbench.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** A light server of this machine that answers in JSON, a virtual thread a request. */
public final class JsonServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BACKLOG = 1024;

    private final HttpServer server;

    static {
        // else each answer over a connection that is kept waits for the acknowledgement of the one before
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "4096");
    }

    private JsonServer(HttpServer server) {
        this.server = server;
    }

    /** Begins to serve all paths. */
    public static JsonServer start(int port, HttpHandler handler) {
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", knowingClasses(handler));
            server.start();
            return new JsonServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A thread of the server knows the JVM's own class loader alone, and passes it on: by that one, whoever looks for a
     * database's driver finds none in a packaged jar.
     */
    private static HttpHandler knowingClasses(HttpHandler handler) {
        ClassLoader known = Thread.currentThread().getContextClassLoader();
        return exchange -> {
            Thread.currentThread().setContextClassLoader(known);
            handler.handle(exchange);
        };
    }

    /** Answers. */
    public static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    /** Stops at once; connections are cut. */
    @Override
    public void close() {
        server.stop(0);
    }
}

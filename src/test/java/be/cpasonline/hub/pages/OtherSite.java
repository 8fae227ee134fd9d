package be.cpasonline.hub.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A site of somebody else, with a strict content policy: nothing may run or look otherwise but the hub's script. */
public final class OtherSite implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOTHING = 204;

    private final HttpServer server;
    private final String policy;
    private volatile byte[] page = {};

    /**
     * Opens it.
     *
     * @param hub the address of the hub, whose script its policy lets run
     */
    public OtherSite(String hub) throws IOException {
        policy = "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'; script-src " + hub;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Shows a page from now on, and tells its address. */
    public String show(String html) {
        page = html.getBytes(StandardCharsets.UTF_8);
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange call) throws IOException {
        boolean asked = call.getRequestURI().getPath().equals("/");
        byte[] shown = page;
        call.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        call.getResponseHeaders().set("Content-Security-Policy", policy);
        call.sendResponseHeaders(asked ? OK : NOTHING, asked ? shown.length : -1);
        if (asked) {
            call.getResponseBody().write(shown);
        }
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package be.cpasonline.hub.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestPackages;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LargeDocumentTest {
    /** More than the whole memory of the process that runs the tests. */
    private static final long SIZE = 1_300_000_000L;

    private final List<Long> received = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    @Test
    void aDocumentLargerThanTheMemoryIsStreamed() throws IOException {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(SIZE);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::count);
        server.start();
        try (var hub = new TestPackages(TestPackages.DELIVERED, Map.of());
                Adapter adapter = Rest.adapter(
                        hub,
                        Rest.options(
                                "http://127.0.0.1:" + server.getAddress().getPort(),
                                options -> options.put("totalTimeout", Duration.ofMinutes(2))),
                        Clock.systemUTC())) {
            Delivery delivery = Deliveries.of(Deliveries.document(SIZE, Zeroes::new));

            assertThat(adapter.deliver(delivery).stage()).isEqualTo(Stage.FILED);
            assertThat(adapter.deliver(delivery).stage()).isEqualTo(Stage.FILED);

            assertThat(received)
                    .hasSize(2)
                    .allSatisfy(bytes -> assertThat(bytes).isGreaterThan(SIZE));
            assertThat(keys).containsOnly(delivery.id().toString());
        } finally {
            server.stop(0);
        }
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
        byte[] answer =
                "{\"dossierNumber\":\"CAR-2026-000123\",\"state\":\"OPENED\"}".getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(201, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** A content that is made while it is read. */
    private static final class Zeroes extends InputStream {
        private long left = SIZE;

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(length, left);
            left -= read;
            return read;
        }
    }
}

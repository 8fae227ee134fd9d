package be.cpasonline.hub.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.testing.CountingServer;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestPackages;
import be.cpasonline.hub.testing.Zeroes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LargeDocumentTest {
    /** More than the whole memory of the process that runs the tests. */
    private static final long SIZE = 1_300_000_000L;

    @Test
    void aDocumentLargerThanTheMemoryIsStreamed() throws IOException {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(SIZE);
        try (var server = new CountingServer(
                        "application/json", "{\"dossierNumber\":\"CAR-2026-000123\",\"state\":\"OPENED\"}");
                var hub = new TestPackages(TestPackages.DELIVERED, Map.of());
                Adapter adapter = Rest.adapter(
                        hub,
                        Rest.options(server.url(), options -> options.put("totalTimeout", Duration.ofMinutes(2))),
                        Clock.systemUTC())) {
            Delivery delivery = Deliveries.of(Deliveries.document(SIZE, () -> new Zeroes(SIZE)));

            assertThat(adapter.deliver(delivery).stage()).isEqualTo(Stage.FILED);
            assertThat(adapter.deliver(delivery).stage()).isEqualTo(Stage.FILED);

            assertThat(server.received())
                    .hasSize(2)
                    .allSatisfy(bytes -> assertThat(bytes).isGreaterThan(SIZE));
            assertThat(server.keys()).containsOnly(delivery.id().toString());
        }
    }
}

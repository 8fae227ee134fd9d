package be.cpasonline.hub.transport.soap;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.testing.CountingServer;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestCertificates;
import be.cpasonline.hub.testing.Zeroes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class LargeSoapDocumentTest {
    /** More than the whole memory of the process that runs the tests. */
    private static final long SIZE = 1_300_000_000L;

    @TempDir
    Path folder;

    @Test
    void aSignedDocumentLargerThanTheMemoryIsStreamed() throws IOException {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(SIZE);
        var certificates = new TestCertificates(folder);
        certificates.signer("hub");
        try (var server = new CountingServer("text/xml", Soap.envelope(SoapVersion.V1_1, "", Soap.FILED));
                var hub = Soap.hub(folder.resolve("packages"));
                Adapter adapter = Soap.adapter(
                        hub,
                        Soap.options(server.url(), options -> {
                            options.put("totalTimeout", Duration.ofMinutes(2));
                            options.put("documents", SoapOptions.Handover.MTOM);
                            options.put("signingCertificate", certificates.certificate("hub"));
                            options.put("signingKey", certificates.key("hub"));
                        }),
                        Soap.files(Soap.SOAP_1_1),
                        Clock.systemUTC())) {
            Delivery delivery = Soap.delivery(Deliveries.document(SIZE, () -> new Zeroes(SIZE)));

            assertThat(adapter.deliver(delivery).stage()).isEqualTo(Stage.FILED);

            assertThat(server.received())
                    .hasSize(1)
                    .allSatisfy(bytes -> assertThat(bytes).isGreaterThan(SIZE));
            assertThat(server.keys()).containsOnly(delivery.id().toString());
        }
    }
}

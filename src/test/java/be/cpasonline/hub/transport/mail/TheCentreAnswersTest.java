package be.cpasonline.hub.transport.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Payload;
import be.cpasonline.hub.spi.Secret;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.workbench.packages.LindeAtHand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails go to the simulated Linde, and its answers come back. */
class TheCentreAnswersTest {
    private final MailTestOptions options = new MailTestOptions();
    private final List<String> reports = new CopyOnWriteArrayList<>();
    private LindeAtHand linde;

    @BeforeEach
    void open() {
        linde = new LindeAtHand(MailTestKeys.FOLDER);
        options.port = linde.smtpPort();
        options.mailboxPort = linde.imapPort();
        options.to = LindeAtHand.ADDRESS;
        options.hub = linde.hub();
        options.certificate = MailTestKeys.secret(linde.own().certificate());
        options.password = new Secret("env:PASSWORD", () -> LindeAtHand.PASSWORD);
        options.mailboxPassword = options.password;
    }

    @AfterEach
    void close() {
        linde.close();
    }

    @Test
    void aMailBecomesADossierThatIsSpokenOf() throws IOException {
        Delivery delivery = with(Files.readString(Path.of("adapters/linde/examples/shortest/payload.json")));
        MailAdapter adapter = options.adapter();
        adapter.deliver(delivery);

        await().untilAsserted(() -> {
            collect(adapter);
            assertThat(reports)
                    .singleElement()
                    .asString()
                    .contains("\"deliveryId\":\"" + delivery.id(), "\"status\":\"INGESCHREVEN\"", "\"reference\":\"L2");
        });
    }

    @Test
    void whatItCannotUseBounces() {
        Delivery delivery = with("{}");
        MailAdapter adapter = options.adapter();
        adapter.deliver(delivery);

        await().untilAsserted(() -> {
            collect(adapter);
            assertThat(reports)
                    .singleElement()
                    .asString()
                    .contains("\"answer\":\"bounced\"", delivery.id().toString());
        });
    }

    private void collect(MailAdapter adapter) {
        adapter.collect((name, report) -> {
            reports.add(new String(report, StandardCharsets.UTF_8));
            return Optional.empty();
        });
    }

    private static Delivery with(String payload) {
        Delivery delivery = Deliveries.of();
        return new Delivery(
                delivery.id(),
                1,
                delivery.kind(),
                delivery.original(),
                delivery.application(),
                new Payload("application/json", payload.getBytes(StandardCharsets.UTF_8)),
                List.of(),
                false,
                delivery.progress());
    }
}

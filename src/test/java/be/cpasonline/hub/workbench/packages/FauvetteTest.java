package be.cpasonline.hub.workbench.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.adapter.PackageAdapter;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Payload;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestPackages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package with code of its own, as the build made it of the example beside the docs: found, loaded, and called. */
class FauvetteTest {
    private static final Path FOLDER = Path.of("adapters/fauvette");

    @TempDir
    private Path root;

    private final Map<String, String> remembered = new HashMap<>();
    private final Set<String> worked = new TreeSet<>();
    private FauvetteAtHand fauvette;
    private TestPackages hub;
    private PackageAdapter adapter;

    @BeforeEach
    void start() throws IOException {
        TestPackages.copy("fauvette", root.resolve("adapters"), "fauvette");
        fauvette = new FauvetteAtHand(root);
        hub = new TestPackages(root.resolve("adapters"), Map.of());
        adapter = hub.packages().adapter(hub.inForce("fauvette"), fauvette.options());
    }

    @AfterEach
    void stop() {
        hub.close();
        fauvette.close();
    }

    @Test
    void aDossierIsOpenedFilledAndHandedInOnce() throws Exception {
        Delivery delivery = delivery(document(), document());

        Acknowledgement first = adapter.deliver(delivery);
        assertThat(first.stage()).isEqualTo(Stage.FILED);
        assertThat(adapter.deliver(delivery)).isEqualTo(first);
        assertThat(fauvette.dossiers()).contains("\"documents\":2").containsOnlyOnce("dossierNumber");
        assertThat(adapter.recognises().orElseThrow().find(delivery.id())).contains(first);
        assertThat(adapter.destination()).startsWith("http://localhost:");
    }

    @Test
    void whatBrokeOffGoesOnWhereItStopped() throws Exception {
        Delivery delivery = delivery(document());
        fauvette.trouble("BUSY");

        AdapterFailure busy = failure(delivery);
        assertThat(busy.kind()).isEqualTo(FailureKind.TRANSIENT);
        assertThat(busy.code()).isEqualTo("FV-20");
        assertThat(adapter.recognises().orElseThrow().find(delivery.id()))
                .as("not handed in yet")
                .isEmpty();

        worked.clear();
        assertThat(adapter.deliver(delivery).stage()).isEqualTo(Stage.FILED);
        assertThat(worked).as("steps done again").isEmpty();
    }

    @Test
    void anAnswerThatWasLostIsLookedUp() throws Exception {
        Delivery delivery = delivery();
        fauvette.trouble("RESET_AFTER_ACCEPTANCE");

        assertThat(failure(delivery).kind()).isEqualTo(FailureKind.UNCERTAIN);
        assertThat(adapter.recognises().orElseThrow().find(delivery.id())).isPresent();
        assertThat(adapter.recognises().orElseThrow().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whoIsRefusedAndWhoIsNotThereIsToldApart() throws Exception {
        Delivery refused = with(payload().replace("Exemple", "REFUSE"));
        assertThat(failure(refused).code()).isEqualTo("FV-10");

        fauvette.close();
        assertThat(failure(delivery()).kind()).isEqualTo(FailureKind.UNAVAILABLE);
    }

    private AdapterFailure failure(Delivery delivery) {
        return catchThrowableOfType(AdapterFailure.class, () -> adapter.deliver(delivery));
    }

    private Delivery delivery(Attachment... documents) throws IOException {
        return with(payload(), documents);
    }

    private static String payload() throws IOException {
        return Files.readString(FOLDER.resolve("examples/shortest/payload.json"));
    }

    private Delivery with(String payload, Attachment... documents) {
        Delivery one = Deliveries.of(documents);
        return new Delivery(
                one.id(),
                1,
                one.kind(),
                one.original(),
                one.application(),
                new Payload("application/json", payload.getBytes(StandardCharsets.UTF_8)),
                one.attachments(),
                false,
                this::once);
    }

    private static Attachment document() {
        byte[] content = new byte[100_000];
        return Deliveries.document(content.length, () -> new ByteArrayInputStream(content));
    }

    private String once(String step, Supplier<String> work) {
        return remembered.computeIfAbsent(step, absent -> {
            worked.add(step);
            return work.get();
        });
    }
}

package be.cpasonline.hub.workbench.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.platform.idempotency.Fingerprint;
import be.cpasonline.hub.workbench.keys.HostKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated Saule empties its folder as a careful package does. */
class SauleTest {
    private static final String KEY = "0190d2c8-7d4e-7a30-9b1c-0d5a4e0f6b21";

    @TempDir
    private Path root;

    private SauleServer saule;

    @BeforeEach
    void start() {
        saule = new SauleServer(
                0, 0, root, HostKey.in(root.resolve("keys")), Optional.empty(), List.of("OUVERT"), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        saule.close();
    }

    @Test
    void whatIsReadyIsTakenKeptAndSpokenOf() throws IOException {
        leave(Files.readString(Path.of("adapters/saule/examples/shortest/payload.json")));
        ready();

        await().until(() -> Files.exists(root.resolve("prises").resolve(KEY)));
        await().untilAsserted(() -> assertThat(root.resolve("demandes")).isEmptyDirectory());
        await().until(() -> Files.exists(root.resolve("retours").resolve(KEY + "-0.json")));
        assertThat(root.resolve("retours").resolve(KEY + "-0.json")).content().contains("\"status\":\"OUVERT\"", KEY);
    }

    @Test
    void whatItCannotUseBounces() throws IOException {
        leave("{}");
        ready();

        await().until(() -> Files.exists(root.resolve("retours").resolve(KEY + "-bounced.json")));
    }

    @Test
    void whatIsNotReadyIsLeftAlone() throws IOException {
        leave("{}");

        await().during(Duration.ofSeconds(2))
                .until(() -> Files.exists(root.resolve("demandes").resolve(KEY)));
    }

    private void leave(String payload) throws IOException {
        Path folder = Files.createDirectories(root.resolve("demandes").resolve(KEY));
        Path file = Files.writeString(folder.resolve("application.json"), payload);
        String digest = HexFormat.of().formatHex(Fingerprint.of(Files.readAllBytes(file)));
        Files.writeString(folder.resolve("manifest.json"), """
                {"payload": {"file": "application.json", "sha256": "%s"}, "documents": []}
                """.formatted(digest));
    }

    private void ready() throws IOException {
        Files.createFile(root.resolve("demandes").resolve(KEY + ".ready"));
    }
}

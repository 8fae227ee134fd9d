package be.cpasonline.hub.workbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.process.Ports;
import be.cpasonline.hub.workbench.run.KeptAlive.Part;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAliveTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter said = new StringWriter();
    private final List<DemoProblem> lost = new CopyOnWriteArrayList<>();
    private final int port = Ports.free();

    @Test
    void aKilledPartIsStartedAgain() throws Exception {
        try (KeptAlive kept = started("simulated-package", "--port=" + port)) {
            kept.awaitServing();
            long first = kept.pid();
            new ProcessBuilder("sh", "-c", "kill -9 " + first).start().waitFor();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> said.toString().contains("is back (process " + kept.pid()));
            assertThat(kept.pid()).isNotEqualTo(first);
        }
        assertThat(said.toString()).contains("ended with code 137");
        assertThat(lost).isEmpty();
        assertThat(Ports.isFree(port)).isTrue();
    }

    @Test
    void aPartThatDoesNotComeUpSaysWhereToLook() {
        try (KeptAlive kept = started("simulated-package", "--no-such-option")) {
            assertThatThrownBy(kept::awaitServing)
                    .isInstanceOf(DemoProblem.class)
                    .hasMessageContaining("ended with code 2")
                    .hasMessageContaining("the log tells why");
        }
    }

    private KeptAlive started(String... arguments) {
        ChildJvm jvm = new ChildJvm(List.of(arguments), List.of("-Xmx64m"), Map.of(), folder.resolve("log"));
        URI ready = URI.create("http://localhost:" + port + "/carillon/dossiers");
        return KeptAlive.start(
                new Part("package", jvm, ready, "the log"), new Progress(new PrintWriter(said)), lost::add);
    }
}

package be.cpasonline.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Killed with SIGKILL before each step of the line, the hub goes on after its restart: delivered once. Each step costs a
 * start of the hub, so without {@code -Dfull} one step stands for all before which the same is on disk and under way:
 *
 * <ul>
 *   <li>{@code register}, and {@code check}: nothing is on disk, the sender has no receipt and sends again;
 *   <li>{@code to-queue}, and {@code offer}: the delivery waits in the database, and no message is in the queue;
 *   <li>{@code map}, and {@code settle}, {@code open}, {@code claim}: its message was taken from the queue, it still waits;
 *   <li>{@code send}: an attempt is on disk, and the package has nothing;
 *   <li>{@code conclude}: the package has it, and its answer is not on disk.
 * </ul>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("HubIsKilledBetweenTwoStepsTest")
class HubIsKilledBetweenTwoStepsTest {
    private Installation installation;
    private String application;

    @BeforeAll
    void install(@TempDir Path folder) throws IOException {
        application = Files.readString(Path.of("docs/examples/applications/minimal.json"));
        installation = new Installation(folder);
        installation.startHub();
    }

    @AfterAll
    void uninstall() {
        installation.close();
    }

    /** From the first check to the moment between the package's answer and its record. */
    static Stream<String> steps() {
        return System.getProperty("full") == null
                ? Stream.of("register", "map", "send", "conclude")
                : Stream.of(
                        "check", "register", "offer", "to-queue", "settle", "open", "map", "claim", "send", "conclude");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isDeliveredOnce(String step) {
        int before = installation.dossiers().size();
        installation.haltBefore(step);
        installation.submitWithoutWaiting("key-" + step, application);
        installation.awaitHalt();
        installation.killHub();

        installation.haltNowhere();
        installation.startHub();
        String reference = installation.submit("key-" + step, application);

        installation.awaitState(reference, "acknowledged");
        assertThat(installation.dossiers()).hasSize(before + 1);
        assertThat(installation.dossiers().getLast().get("key").asString())
                .isEqualTo(installation.progress(reference).at("/delivery/id").asString());
    }
}

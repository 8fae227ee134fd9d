package be.cpasonline.hub.workbench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final int KILLED = 128 + 9;
    private static final int TERMINATED = 128 + 15;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final int port = Ports.free();

    @Test
    void aChildDiesWithItsParent() throws Exception {
        ChildProcess child = serving();
        child.abandon();
        assertThat(child.ended().get(60, TimeUnit.SECONDS)).isEqualTo(ParentWatch.PARENT_GONE);
    }

    @Test
    void aKilledChildIsGoneAtOnce() throws Exception {
        ChildProcess child = serving();
        child.kill();
        assertThat(child.alive()).isFalse();
        assertThat(child.ended().get(20, TimeUnit.SECONDS)).isEqualTo(KILLED);
    }

    @Test
    void aClosedChildStopsInOrder() throws Exception {
        ChildProcess child = serving();
        child.close();
        assertThat(child.ended().get(20, TimeUnit.SECONDS)).isEqualTo(TERMINATED);
    }

    @Test
    void ctrlCInTheTerminalIsLeftToTheParent() throws Exception {
        try (ChildProcess child = serving()) {
            new ProcessBuilder("sh", "-c", "kill -INT " + child.pid()).start().waitFor();
            await().during(Duration.ofMillis(500)).until(child::alive);
        }
    }

    private ChildProcess serving() {
        ChildProcess child = ChildProcess.start(new ChildJvm(
                List.of("simulated-package", "--port=" + port), List.of("-Xmx64m"), Map.of(), folder.resolve("log")));
        await().atMost(Duration.ofSeconds(60)).until(this::listens);
        return child;
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

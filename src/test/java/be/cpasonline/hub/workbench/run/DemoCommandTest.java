package be.cpasonline.hub.workbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void aTakenPortIsOneClearLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            int first = taken.getLocalPort();
            assertThat(run("--port=" + first, "--data=" + folder)).isEqualTo(1);
            assertOneLine("port " + first + " is taken by another program", "--port");
        }
    }

    @Test
    void aPortThatCannotBeIsOneClearLine() {
        assertThat(run("--port=65535", "--data=" + folder)).isEqualTo(1);
        assertOneLine("--port must be between 1 and 65522.");
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneClearLine() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(run("--port=" + free(), "--data=" + file)).isEqualTo(1);
        assertOneLine("the folder " + file + " cannot be written", "--data");
    }

    @Test
    void aSecondDemoOnTheSameFolderIsOneClearLine() {
        DemoFolder first = DemoFolder.take(folder);
        assertThat(run("--port=" + free(), "--data=" + folder)).isEqualTo(1);
        assertOneLine("another demo or drill runs on the folder " + folder, "Ctrl-C");
        first.close();
        DemoFolder.take(folder).close();
    }

    /** The first of as many ports as the demo needs, below those that the system gives to others. */
    private static int free() {
        return IntStream.iterate(20_080, first -> first + 10)
                .filter(DemoCommandTest::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int first) {
        try {
            DemoPorts.from(first).mustBeFree();
            return true;
        } catch (DemoProblem taken) {
            return false;
        }
    }

    private int run(String... arguments) {
        return new CommandLine(new DemoCommand())
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    private void assertOneLine(String... parts) {
        assertThat(errors.toString()).startsWith("hub: ").contains(parts).hasLineCount(1);
    }
}

package be.cpasonline.hub.workbench.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The kit as a vendor's own tests run it, and as a command. */
class ConformanceTest {
    private static final Conformance CONFORMANCE = Conformance.of(Path.of("adapters/demo"));

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterAll
    static void close() {
        CONFORMANCE.close();
    }

    @TestFactory
    Stream<DynamicTest> conforms() {
        return CONFORMANCE
                .checks()
                .filter(check -> check.name().startsWith("deliver-need"))
                .map(check ->
                        DynamicTest.dynamicTest(check.name(), () -> check.play().ifPresent(Assumptions::abort)));
    }

    @Test
    void whatIsNotPlayedSaysWhy() {
        assertThat(CONFORMANCE
                        .checks()
                        .filter(check -> check.name().equals("look-up-known"))
                        .findFirst()
                        .orElseThrow()
                        .play())
                .contains("the folder does not declare RECOGNISES");
    }

    @Test
    void theCommandWritesWhatIsHandedOver() throws Exception {
        Path page = root.resolve("report.html");
        Path xml = root.resolve("report.xml");

        assertThat(run("adapters/demo", "--only=map-shortest,same-key", "--html=" + page, "--xml=" + xml))
                .isZero();
        assertThat(out.toString()).contains("2 passed, 0 failed, 0 not played.");
        assertThat(Files.readString(page)).contains("It conforms", "Demo package");
        assertThat(Files.readString(xml)).contains("tests=\"2\"");
    }

    @Test
    void aScenarioThatDoesNotExistIsNamed() {
        assertThat(run("adapters/demo", "--only=map-shortest,mapshortest")).isNotZero();
        assertThat(err.toString()).contains("there is no scenario mapshortest");
    }

    @Test
    void settingsThatCannotWorkFail() throws Exception {
        Path settings = Files.writeString(root.resolve("settings.yaml"), "endpiont: https://cases.example\n");

        assertThat(run("adapters/demo", "--only=map-shortest,deliver-shortest", "--settings=" + settings))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("expected  an acknowledgement", "cannot be opened with these settings", "endpiont", "read  ")
                .contains("1 passed, 1 failed, 0 not played.");
    }

    private int run(String... arguments) {
        return new CommandLine(new ConformCommand(() -> {}))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}

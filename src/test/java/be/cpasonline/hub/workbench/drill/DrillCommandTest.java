package be.cpasonline.hub.workbench.drill;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.journey.QuickStarts;
import be.cpasonline.hub.testing.WorkbenchCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("DrillCommandTest")
class DrillCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Two hubs, of which one is killed, the broker and the database: the other hub goes on meanwhile. */
    @Test
    void threeKillsLoseNothingAndDoubleNothing() throws IOException {
        Path json = folder.resolve("result.json");

        var ended = WorkbenchCommand.run(
                folder.resolve("output"),
                "drill",
                "--applications=60",
                "--kills=3",
                "--instances=2",
                "--rate=6",
                "--seed=7",
                "--data=" + folder.resolve("data"),
                "--json=" + json);

        assertThat(ended.code()).as(ended.output()).isZero();
        JsonNode result = new JsonMapper().readTree(json.toFile());
        assertThat(result.at("/good").asBoolean()).isTrue();
        assertThat(result.at("/verdict/accepted").asInt()).isEqualTo(60);
        assertThat(result.at("/verdict/lost").asInt()).isZero();
        assertThat(result.path("recoveries")
                        .valueStream()
                        .map(each -> each.path("kills").asInt()))
                .containsExactly(1, 1, 1);
        assertThat(result.at("/machine/durability/fsync").asString()).isEqualTo("on");
        assertThat(ended.output()).contains("lost", "stuck", "seed 7", "Nothing was lost");
    }

    @Test
    void aFolderThatHoldsSomethingElseIsNotEmptied() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "mine");

        assertThat(run("--applications=1", "--kills=0", "--data=" + folder)).isEqualTo(1);

        assertThat(err.toString()).contains("holds something else than an earlier drill", "--data");
        assertThat(precious).hasContent("mine");
    }

    @Test
    void whatCannotBeIsOneClearLine() {
        assertThat(run("--applications=0")).isEqualTo(2);
        assertThat(err.toString()).contains("--applications must be at least 1");
        assertThat(run("--rate=0")).isEqualTo(2);
        assertThat(err.toString()).contains("--rate must be more than 0");
        assertThat(run("--spare=everything")).isEqualTo(2);
        assertThat(err.toString()).contains("--spare", "HUB", "DATABASE");
    }

    private int run(String... arguments) {
        return new CommandLine(new DrillCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Arrays.copyOf(arguments, arguments.length));
    }
}

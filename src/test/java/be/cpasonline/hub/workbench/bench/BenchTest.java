package be.cpasonline.hub.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.journey.QuickStarts;
import be.cpasonline.hub.testing.WorkbenchCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(QuickStarts.class)
class BenchTest {
    /** All, with {@code -Dfull}; else those that the others are built of. */
    private static final List<String> PARTS = System.getProperty("full") == null
            ? List.of("START", "DATABASE", "HUB")
            : List.of("START", "DATABASE", "BARE", "ROUTE", "HUB", "HANGING", "MEMORY", "BACKLOG");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aQuickBenchMeasuresEveryPartAndWritesItsPage() throws Exception {
        var ended = WorkbenchCommand.run(
                folder.resolve("output"),
                "bench",
                "--quick",
                "--only=" + String.join(",", PARTS),
                "--data=" + folder.resolve("data"),
                "--json=" + json(),
                "--markdown=" + page());

        assertThat(ended.code()).as(ended.output()).isZero();
        JsonNode found = new JsonMapper().readTree(json().toFile());
        assertThat(found.at("/machine/durability/fsync").asString()).isEqualTo("on");
        assertThat(found.at("/machine/durability/synchronous_commit").asString())
                .isEqualTo("on");
        assertThat(found.path("figures").values().stream()
                        .map(figure -> figure.path("part").asString())
                        .distinct())
                .containsExactlyElementsOf(PARTS);
        assertThat(found.path("figures").values())
                .as("everything that was sent was accepted, and what was accepted was delivered")
                .allSatisfy(figure -> {
                    assertThat(figure.path("values").path("refused").asDouble()).isZero();
                    assertThat(figure.path("values").path("left").asDouble()).isZero();
                    assertThat(figure.path("values").path("drained per s").asDouble(1))
                            .isPositive();
                    assertThat(figure.path("values").path("accepted per s").asDouble(1))
                            .isPositive();
                    assertThat(figure.path("values").path("delivered per s").asDouble(1))
                            .isPositive();
                });
        assertThat(Files.readString(page())).contains("# Benchmark", "fsync=on", "## Aims", "What this does not show");
    }

    private Path json() {
        return folder.resolve("figures.json");
    }

    private Path page() {
        return folder.resolve("page.md");
    }
}

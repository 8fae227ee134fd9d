package be.cpasonline.hub.workbench.conform;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.canonical.ApplicationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the documentation says of the scenarios is what the code says. */
class ScenarioPageTest {
    private static final Path PAGE = Path.of("docs/conformance.md");
    private final List<Scenario> scenarios = Kit.scenarios(new ApplicationJson(), Kit.FULL);

    /** To bring the page up to date, run this test with {@code -Dhub.write-docs=true}. */
    @Test
    void thePageListsTheScenarios() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(ScenarioPage.BEGIN) + ScenarioPage.BEGIN.length());
        String after = page.substring(page.indexOf(ScenarioPage.END));
        String now = before + "\n" + ScenarioPage.table(scenarios) + "\n" + after;
        if (Boolean.getBoolean("hub.write-docs")) {
            Files.writeString(PAGE, now);
        }

        assertThat(page).isEqualTo(now);
    }

    @Test
    void eachScenarioHasANameOfItsOwn() {
        assertThat(scenarios)
                .extracting(Scenario::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9-]+"))
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsToBeReadExists(Reading reading) throws IOException {
        assertThat(Files.readString(Path.of(Reading.PAGE))).contains("\n## " + reading.heading() + "\n");
    }
}

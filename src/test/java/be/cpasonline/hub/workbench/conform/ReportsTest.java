package be.cpasonline.hub.workbench.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What is handed over says what happened, what was expected and what to read. */
class ReportsTest {
    private static final List<Played> PLAYED = List.of(
            played("good", Result.passed()),
            played("bad", Result.failed("two <cases> & no answer")),
            played("left", Result.notPlayed("the folder does not declare DOCUMENTS")));

    @Test
    void theTableSaysWhatFailedAndWhy() {
        assertThat(String.join("\n", Lines.of(PLAYED)))
                .contains(
                        "expected  one case",
                        "seen      two <cases> & no answer",
                        "read      docs/adapter-guide.md, \"Who acts next\"",
                        "not played: the folder does not declare DOCUMENTS",
                        "1 passed, 1 failed, 1 not played.");
    }

    @Test
    void jUnitsFormIsReadable() throws Exception {
        Element suite = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(JUnitXml.of("acme", PLAYED))))
                .getDocumentElement();

        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("two <cases> & no answer");
    }

    private static Played played(String name, Result result) {
        var scenario = new Scenario(name, "something happens", "one case", Reading.WHO_ACTS, subject -> result);
        return new Played(scenario, result, Duration.ofMillis(12));
    }
}

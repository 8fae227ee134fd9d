package be.cpasonline.hub.workbench.conform;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The scenarios as the documentation lists them. */
final class ScenarioPage {
    /** Around what is generated in the page. */
    static final String BEGIN = "<!-- generated: the scenarios, from the code -->\n";

    static final String END = "<!-- end of what is generated -->\n";

    private ScenarioPage() {}

    /** A table of all scenarios. */
    static String table(List<Scenario> scenarios) {
        return "There are " + scenarios.size() + " scenarios.\n\n"
                + "| scenario | what happens | what is expected | for | read |\n|---|---|---|---|---|\n"
                + scenarios.stream().map(ScenarioPage::row).collect(Collectors.joining());
    }

    private static String row(Scenario scenario) {
        return "| `" + scenario.name() + "` | " + cell(scenario.title()) + " | " + cell(scenario.expected()) + " | "
                + scenario.way().map(ScenarioPage::word).orElse("all") + " | ["
                + scenario.read().heading() + "]("
                + anchor(scenario.read()) + ") |\n";
    }

    private static String word(Way way) {
        return switch (way) {
            case HTTP -> "HTTP";
            case SFTP -> "SFTP";
            case MAIL -> "mail";
            case PULL -> "pull";
            case OTHER -> "others";
        };
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    /** As GitHub and its kind make it of a heading. */
    private static String anchor(Reading reading) {
        return "adapter-guide.md#"
                + reading.heading()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-');
    }
}

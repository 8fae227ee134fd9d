package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.spi.Capability;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** What was played, on a page that a vendor can hand over: it needs nothing but itself. */
final class HtmlReport {
    private static final String PAGE = "report.html";

    private HtmlReport() {}

    static String of(CasePackage casePackage, List<Played> played, Instant at) {
        boolean good = played.stream().noneMatch(Played::failed);
        return template()
                .replace("{title}", escaped(casePackage.title()))
                .replace("{verdict}", good ? "It conforms" : "It does not conform")
                .replace("{class}", good ? "good" : "bad")
                .replace("{sum}", Lines.sum(played))
                .replace("{version}", casePackage.version())
                .replace("{transport}", escaped(casePackage.transport()))
                .replace("{capabilities}", capabilities(casePackage))
                .replace("{at}", at.truncatedTo(ChronoUnit.SECONDS).toString())
                .replace("{rows}", played.stream().map(HtmlReport::row).collect(Collectors.joining("\n")));
    }

    private static String capabilities(CasePackage casePackage) {
        return casePackage.capabilities().isEmpty()
                ? "none"
                : casePackage.capabilities().stream()
                        .map(Capability::name)
                        .sorted()
                        .map(name -> "<code>" + name + "</code>")
                        .collect(Collectors.joining(" "));
    }

    private static String row(Played played) {
        return """
                <tr role="row" class="%s"><th role="rowheader" scope="row"><code>%s</code></th>\
                <td role="cell" class="result">%s</td><td role="cell">%s%s</td></tr>""".formatted(
                        word(played.result()).replace(' ', '-'),
                        played.scenario().name(),
                        word(played.result()),
                        escaped(played.scenario().title()),
                        detail(played));
    }

    private static String word(Result result) {
        return switch (result) {
            case Result.Passed passed -> "passed";
            case Result.Failed failed -> "failed";
            case Result.NotPlayed notPlayed -> "not played";
        };
    }

    private static String detail(Played played) {
        return switch (played.result()) {
            case Result.Passed passed -> "";
            case Result.Failed(String seen) ->
                "<dl><dt>Expected</dt><dd>%s</dd><dt>Seen</dt><dd>%s</dd><dt>Read</dt><dd>%s</dd></dl>"
                        .formatted(
                                escaped(played.scenario().expected()),
                                escaped(seen),
                                escaped(played.scenario().read().text()));
            case Result.NotPlayed(String why) -> "<p class=\"why\">" + escaped(why) + "</p>";
        };
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(PAGE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.adapter.CasePackage;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** What was played, on a page that a vendor can hand over: it needs nothing but itself. */
final class HtmlReport {

    private HtmlReport() {}

    static String of(CasePackage casePackage, List<Played> played, Instant at) {
        String sum = Lines.count(played, Result.Passed.class) + " passed, "
                + Lines.count(played, Result.Failed.class) + " failed, "
                + Lines.count(played, Result.NotApplicable.class) + " not applicable";
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Conformance of %1$s</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 60rem; padding: 0 1rem; color: #1b1b1b; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid #c8c8c8; }
            .failed { color: #a1000b; font-weight: bold; }
            dl { margin: .25rem 0; }
            dt { font-weight: bold; }
            dd { margin: 0 0 .25rem; overflow-wrap: anywhere; }
            </style>
            </head>
            <body>
            <h1>Conformance of %1$s</h1>
            <p>%2$s. Version <code>%3$s</code>, over <code>%4$s</code>, %5$s.</p>
            <table>
            <thead><tr><th scope="col">Scenario</th><th scope="col">Result</th><th scope="col">What happens</th></tr></thead>
            <tbody>
            %6$s
            </tbody>
            </table>
            </body>
            </html>
            """.formatted(
                        escaped(casePackage.title()),
                        sum,
                        casePackage.version(),
                        escaped(casePackage.transport()),
                        at,
                        played.stream().map(HtmlReport::row).collect(Collectors.joining("\n")));
    }

    private static String row(Played played) {
        return "<tr><td><code>%s</code></td><td%s>%s</td><td>%s%s</td></tr>"
                .formatted(
                        played.scenario().name(),
                        played.failed() ? " class=\"failed\"" : "",
                        played.failed() ? "failed" : Lines.word(played.result()),
                        escaped(played.scenario().title()),
                        detail(played));
    }

    private static String detail(Played played) {
        return switch (played.result()) {
            case Result.Passed passed -> "";
            case Result.Failed(String expected, String seen) ->
                "<dl><dt>Expected</dt><dd>%s</dd><dt>Seen</dt><dd>%s</dd><dt>Read</dt><dd>%s</dd></dl>"
                        .formatted(
                                escaped(expected),
                                escaped(seen),
                                escaped(played.scenario().read()));
            case Result.NotApplicable(String why) -> "<br><small>" + escaped(why) + "</small>";
        };
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}

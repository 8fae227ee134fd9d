package be.cpasonline.hub.workbench.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of figures: the tables of a run, between a word on the machine and one on what they do not show. */
final class Markdown {
    private static final String METHOD = """

            ## How it is measured

            - Hub (`-Xmx512m`), package and load each run in a process of their own, beside a real PostgreSQL with all its
              durability on. An application is 5 KB of JSON without documents, each of another person, to the centres in turn.
            - The hub is started as its image starts it: laid open, with the cache of what a hub loaded while it took in and
              delivered one application. Before anything else is measured, 60 applications a second come in for 40 seconds,
              which leaves the processors to the JIT.
            - A rate counts from when two groups of six windows of five seconds after each other differ by no more than 5 %
              on average, or from the limit on (`warmed s` tells when that was).
            - `hub CPU ms each` is how long processors worked for the hub's process in the measured time, for each
              application that was accepted in it: for its intake, and for whatever was delivered meanwhile.
            - The bare endpoint is in the hub's own server, behind the same security, and inserts the same 5 KB. The bare
              routes take the same request, run the same mapping, and post the result to the same package.
            - *To delivered* is from the moment before an application is sent until the package acknowledges it.
            - A backlog waits while the package is down. An application to each centre is sent; the others are registered
              inside the hub, each with its own content and person, in `seeded in s`. Then the usual senders send for the
              measured time (`sweep ms` is the mean of a sweep in it), so more wait at its end. The backlog is drained when
              the package is back, for five minutes at most; `drained per s` is from the first delivery to the last.
            """;
    private static final String NOT_SHOWN = """
            ## What this does not show

            - Everything, the load and the package too, ran on one machine and shared its processors: a hub alone on such a
              machine does more, and the figures of another machine are others. The ratios are what to look at.
            - No network: latencies between hub, database and packages come on top.
            - Documents were off, and every package spoke REST with JSON.
            - The package answered at once and never refused.
            """;

    private Markdown() {}

    static String of(Figures figures) {
        return Stream.of(
                        Stream.of(
                                "# Benchmark",
                                "",
                                "Written by the command below from its own figures; edit nothing here.",
                                "",
                                "    " + figures.command(),
                                ""),
                        Stream.of(
                                figures.measuredAt() + ", " + figures.machine().words(), "", "## Aims", ""),
                        table(
                                List.of("", "value", "aim", ""),
                                figures.aims().stream().map(Markdown::aim)),
                        Stream.of(Part.values()).flatMap(part -> part(part, figures.figures())),
                        METHOD.lines(),
                        Stream.of(""),
                        NOT_SHOWN.lines())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> aim(Aim aim) {
        return List.of(
                aim.what(),
                String.format(Locale.ROOT, "%.2f", aim.value()),
                (aim.atLeast() ? "≥ " : "≤ ") + aim.limit(),
                aim.reached() ? "reached" : "short");
    }

    private static Stream<String> part(Part part, List<Figure> figures) {
        List<Figure> own =
                figures.stream().filter(figure -> figure.part() == part).toList();
        if (own.isEmpty()) {
            return Stream.empty();
        }
        List<String> titles = own.stream()
                .flatMap(figure -> figure.values().keySet().stream())
                .distinct()
                .toList();
        return Stream.of(
                        Stream.of("", "## " + part.title(), ""),
                        table(
                                Stream.concat(Stream.of(""), titles.stream()).toList(),
                                own.stream().map(figure -> cells(figure, titles))),
                        Stream.of(""))
                .flatMap(lines -> lines);
    }

    private static List<String> cells(Figure figure, List<String> titles) {
        return Stream.concat(
                        Stream.of(figure.what()),
                        titles.stream()
                                .map(title -> Optional.ofNullable(
                                                figure.values().get(title))
                                        .map(Rounded::of)
                                        .orElse("")))
                .toList();
    }

    private static Stream<String> table(List<String> titles, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(row(titles), "|" + "---|".repeat(titles.size())), rows.map(Markdown::row));
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}

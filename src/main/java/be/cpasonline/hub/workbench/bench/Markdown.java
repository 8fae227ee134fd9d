package be.cpasonline.hub.workbench.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of figures: the tables of a run, between a word on the machine and one on what they do not show. */
final class Markdown {
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
                        table(List.of("", ""), rows(figures)),
                        Stream.of("", "## Aims", ""),
                        table(
                                List.of("", "value", "aim", ""),
                                figures.aims().stream().map(Markdown::aim)),
                        Stream.of(Part.values()).flatMap(part -> part(part, figures.figures())),
                        NOT_SHOWN.lines())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<List<String>> rows(Figures figures) {
        return Stream.of(
                        Map.of("measured", figures.measuredAt()).entrySet().stream(),
                        figures.machine().entrySet().stream(),
                        figures.durability().entrySet().stream())
                .flatMap(entries -> entries)
                .map(entry -> List.of(entry.getKey(), entry.getValue()));
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

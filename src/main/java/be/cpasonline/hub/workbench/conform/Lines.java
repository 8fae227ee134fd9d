package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.workbench.run.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was played, for a terminal. */
final class Lines {
    private static final List<String> TITLES = List.of("SCENARIO", "RESULT", "WHAT HAPPENS");

    private Lines() {}

    static List<String> of(List<Played> played) {
        List<String> lines = new ArrayList<>(
                Table.lines(TITLES, played.stream().map(Lines::row).toList()));
        played.forEach(each -> lines.addAll(explained(each)));
        lines.add("");
        lines.add(sum(played) + ".");
        return lines;
    }

    private static List<String> row(Played played) {
        return List.of(
                played.scenario().name(),
                word(played.result()),
                switch (played.result()) {
                    case Result.NotPlayed(String why) -> "not played: " + why;
                    default -> played.scenario().title();
                });
    }

    static String word(Result result) {
        return switch (result) {
            case Result.Passed passed -> "passed";
            case Result.Failed failed -> "FAILED";
            case Result.NotPlayed notPlayed -> "-";
        };
    }

    /** How many came to what. */
    static String sum(List<Played> played) {
        return count(played, Result.Passed.class) + " passed, " + count(played, Result.Failed.class) + " failed, "
                + count(played, Result.NotPlayed.class) + " not played";
    }

    private static List<String> explained(Played played) {
        return played.explanation().stream()
                .flatMap(text -> Stream.concat(
                        Stream.of(
                                "",
                                played.scenario().name() + ": "
                                        + played.scenario().title()),
                        text.lines().map(line -> "  " + line)))
                .toList();
    }

    static long count(List<Played> played, Class<? extends Result> kind) {
        return played.stream().filter(each -> kind.isInstance(each.result())).count();
    }
}

package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.workbench.run.Table;
import java.util.ArrayList;
import java.util.List;

/** What was played, for a terminal. */
final class Lines {
    private static final List<String> TITLES = List.of("SCENARIO", "RESULT", "WHAT HAPPENS");

    private Lines() {}

    static List<String> of(List<Played> played) {
        List<String> lines = new ArrayList<>(
                Table.lines(TITLES, played.stream().map(Lines::row).toList()));
        played.stream().filter(Played::failed).forEach(failed -> lines.addAll(explained(failed)));
        lines.add("");
        lines.add(count(played, Result.Passed.class) + " passed, " + count(played, Result.Failed.class) + " failed, "
                + count(played, Result.NotApplicable.class) + " not applicable");
        return lines;
    }

    private static List<String> row(Played played) {
        return List.of(
                played.scenario().name(),
                word(played.result()),
                played.scenario().title());
    }

    static String word(Result result) {
        return switch (result) {
            case Result.Passed passed -> "passed";
            case Result.Failed failed -> "FAILED";
            case Result.NotApplicable notApplicable -> "-";
        };
    }

    private static List<String> explained(Played played) {
        return switch (played.result()) {
            case Result.Failed(String expected, String seen) ->
                List.of(
                        "",
                        played.scenario().name() + ": " + played.scenario().title(),
                        "  expected  " + expected,
                        "  seen      " + seen,
                        "  read      docs/adapter-guide.md, "
                                + played.scenario().read());
            default -> List.of();
        };
    }

    static long count(List<Played> played, Class<? extends Result> kind) {
        return played.stream().filter(each -> kind.isInstance(each.result())).count();
    }
}

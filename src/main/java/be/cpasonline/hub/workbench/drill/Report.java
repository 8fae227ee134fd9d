package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A drill's result for people and for programs. */
final class Report {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Report() {}

    static List<String> lines(DrillResult result) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Table.lines(List.of("APPLICATIONS", ""), outcome(result)));
        lines.add("");
        lines.addAll(Table.lines(List.of("KILLED", "TIMES", "SERVED AGAIN: MEAN", "LONGEST"), kills(result)));
        lines.add("");
        lines.addAll(Table.lines(
                List.of("SPOILED BY PACKAGES", "TIMES"),
                new TreeMap<>(result.troubles())
                        .entrySet().stream()
                                .map(trouble -> List.of(trouble.getKey(), String.valueOf(trouble.getValue())))
                                .toList()));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Sent and accepted in %.0f s, %d of them more than once; all was settled %.0f s after the trouble ended."
                        + " Seed %d.",
                result.feedSeconds(),
                result.resent(),
                result.settleSeconds(),
                result.plan().seed()));
        Stream.of(result.verdict().findings(), result.refused(), result.died()).forEach(lines::addAll);
        lines.add(
                result.good() ? "Nothing was lost, stuck, or delivered twice unknowingly." : "THE PROMISE IS BROKEN.");
        return lines;
    }

    static void write(DrillResult result, Path file) {
        try {
            JSON.writeValue(file.toFile(), result);
        } catch (JacksonException e) {
            throw new DemoProblem("the result cannot be written to " + file + "; choose another place with --json.");
        }
    }

    private static List<List<String>> outcome(DrillResult result) {
        Verdict verdict = result.verdict();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("accepted: a receipt was given", verdict.accepted()));
        rows.add(row("delivered once", verdict.deliveredOnce()));
        rows.add(row(
                "held with a reason",
                verdict.held().values().stream().mapToInt(each -> each).sum()));
        new TreeMap<>(verdict.held()).forEach((reason, times) -> rows.add(row("  " + reason, times)));
        rows.add(row("came twice under the same key, and the package knew it", verdict.replayed()));
        rows.add(row("lost", verdict.lost()));
        rows.add(row("stuck: neither settled nor explained", verdict.stuck()));
        rows.add(row("delivered twice: two dossiers", verdict.doubled()));
        rows.add(row("registered or delivered without a receipt", verdict.strays()));
        rows.add(row("not accepted", result.refused().size()));
        return rows;
    }

    private static List<List<String>> kills(DrillResult result) {
        return Arrays.stream(Target.values())
                .map(target -> {
                    List<Kill> kills = result.kills().stream()
                            .filter(kill -> kill.target() == target)
                            .toList();
                    DoubleSummaryStatistics back = summary(kills, Kill::backSeconds);
                    return List.of(
                            target.word(),
                            String.valueOf(kills.size()),
                            kills.isEmpty() ? "-" : seconds(back.getAverage()),
                            kills.isEmpty() ? "-" : seconds(back.getMax()));
                })
                .toList();
    }

    private static DoubleSummaryStatistics summary(List<Kill> kills, ToDoubleFunction<Kill> what) {
        return kills.stream().mapToDouble(what).summaryStatistics();
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static List<String> row(String what, int number) {
        return List.of(what, String.valueOf(number));
    }
}

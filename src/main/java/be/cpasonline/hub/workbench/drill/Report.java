package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.run.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A drill's result for people and for programs. */
final class Report {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final int MOST_FINDINGS = 20;

    private Report() {}

    static List<String> lines(DrillResult result) {
        List<String> lines = new ArrayList<>(machine(result));
        lines.add("");
        lines.addAll(Table.lines(List.of("APPLICATIONS", ""), outcome(result)));
        lines.add("");
        lines.addAll(Table.lines(
                List.of("KILLED", "TIMES", "SERVED AGAIN: P50", "LONGEST", "NEXT ONE DELIVERED: P50", "LONGEST"),
                recoveries(result)));
        lines.add("");
        lines.addAll(Table.lines(List.of("PACKAGES WERE TOLD TO SPOIL", "AT MOST"), troubles(result)));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "The trouble took %.0f s; all was settled %.0f s after it.",
                result.troubleSeconds(),
                result.settleSeconds()));
        lines.add("A sender waited for its receipt: p50 "
                + result.receiptSeconds().p50Text() + ", p99 "
                + result.receiptSeconds().p99Text() + ", longest "
                + result.receiptSeconds().longestText() + ".");
        lines.addAll(findings(result));
        lines.add(
                result.good() ? "Nothing was lost, stuck, or delivered twice unknowingly." : "THE PROMISE IS BROKEN.");
        return lines;
    }

    private static List<String> findings(DrillResult result) {
        List<String> all = Stream.of(
                        result.faults(), result.refused(), result.verdict().findings())
                .flatMap(List::stream)
                .toList();
        return all.size() <= MOST_FINDINGS
                ? all
                : Stream.concat(
                                all.stream().limit(MOST_FINDINGS),
                                Stream.of("and " + (all.size() - MOST_FINDINGS) + " more; --json writes them all"))
                        .toList();
    }

    private static List<String> machine(DrillResult result) {
        DrillPlan plan = result.plan();
        return List.of(
                result.machine().words(),
                String.format(
                        Locale.ROOT,
                        "%d applications, %.1f a second, to %d hubs; %d kills; seed %d",
                        plan.applications(),
                        plan.rate(),
                        plan.instances(),
                        plan.kills(),
                        plan.seed()));
    }

    private static List<List<String>> troubles(DrillResult result) {
        return new TreeMap<>(result.troubles())
                .entrySet().stream()
                        .map(trouble -> List.of(trouble.getKey(), String.valueOf(trouble.getValue())))
                        .toList();
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
        rows.add(row("  sent more than once until it was there", result.resent()));
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

    private static List<List<String>> recoveries(DrillResult result) {
        return result.recoveries().stream()
                .map(recovery -> List.of(
                        recovery.target().word(),
                        String.valueOf(recovery.kills()),
                        recovery.servedAgain().p50Text(),
                        recovery.servedAgain().longestText(),
                        recovery.wholeWay().p50Text(),
                        recovery.wholeWay().longestText()))
                .toList();
    }

    private static List<String> row(String what, int number) {
        return List.of(what, String.valueOf(number));
    }
}

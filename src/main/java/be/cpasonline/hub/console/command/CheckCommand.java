package be.cpasonline.hub.console.command;

import be.cpasonline.hub.console.check.CheckedPart;
import be.cpasonline.hub.console.check.ConfigurationCheck;
import be.cpasonline.hub.console.command.Commands.Invocation;
import be.cpasonline.hub.console.command.Commands.WrongCall;
import be.cpasonline.hub.mapping.Coverage;
import be.cpasonline.hub.mapping.Coverage.Covered;
import be.cpasonline.hub.platform.settings.Finding;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hub check}: what is good and what is wrong in all that people write for the hub. */
class CheckCommand implements Command {
    private static final String USAGE = """
            ./hub check                   everything: routes, packages, directory, defaults, centres, systems, sources
            ./hub check FOLDER            a package folder, one of the others, or a file in one of them
            ./hub check ... --json        the same for a program
            ./hub check ... --coverage    also what mappings never read, and what they never fill""";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ConfigurationCheck check;
    private final Coverage coverage;

    CheckCommand(ConfigurationCheck check, Coverage coverage) {
        this.check = check;
        this.coverage = coverage;
    }

    @Override
    public int run(Invocation invocation, PrintStream out) {
        List<String> words = invocation.words();
        if (words.size() > 1) {
            throw new WrongCall(USAGE);
        }
        List<CheckedPart> parts = words.isEmpty() ? check.everything() : only(words.getFirst());
        Map<String, Covered> covered = invocation.has("coverage") ? covered(parts) : Map.of();
        if (invocation.has("json")) {
            out.println(json(parts, covered));
        } else {
            print(parts, covered, out);
        }
        return parts.stream().allMatch(CheckedPart::good) ? 0 : 1;
    }

    private List<CheckedPart> only(String word) {
        Path path = CalledFrom.resolve(word);
        List<CheckedPart> parts = Files.exists(path) ? check.only(path) : List.of();
        if (parts.isEmpty()) {
            throw new WrongCall(
                    word + " is neither a package folder nor one of the hub's own folders or files.\n" + USAGE);
        }
        return parts;
    }

    private Map<String, Covered> covered(List<CheckedPart> parts) {
        var covered = new TreeMap<String, Covered>();
        parts.stream()
                .filter(part -> part.kind().equals("package"))
                .forEach(part -> check.casePackage(Path.of(part.name()))
                        .ifPresent(casePackage -> covered.put(part.name(), coverage.of(casePackage))));
        return covered;
    }

    private static void print(List<CheckedPart> parts, Map<String, Covered> covered, PrintStream out) {
        int width = parts.stream().mapToInt(part -> part.name().length()).max().orElse(0);
        for (CheckedPart part : parts) {
            String line = String.format(
                    "%-5s  %-9s  %-" + Math.max(1, width) + "s  %s",
                    part.good() ? "good" : "WRONG",
                    part.kind(),
                    part.name(),
                    part.facts());
            out.println(line.stripTrailing());
        }
        List<Finding> findings = findings(parts);
        findings.forEach(finding -> out.printf(
                "%n%s  %s%n    -> %s%n",
                finding.place(),
                finding.isWrong() ? finding.reason() : "(worth a look) " + finding.reason(),
                finding.mend()));
        covered.forEach((name, each) -> print(name, each, out));
        long wrong = findings.stream().filter(Finding::isWrong).count();
        out.printf("%n%d checked: %d wrong, %d worth a look.%n", parts.size(), wrong, findings.size() - wrong);
    }

    private static void print(String name, Covered covered, PrintStream out) {
        out.printf(
                "%n%s reads %d of %d canonical fields and fills %d of %d fields of its contract%s.%n",
                name,
                covered.canonical() - covered.neverRead().size(),
                covered.canonical(),
                covered.contract() - covered.neverFilled().size(),
                covered.contract(),
                covered.whole() ? "" : " (stopped early: it takes too long)");
        tree("never read", covered.neverRead(), out);
        tree("never filled", covered.neverFilled(), out);
    }

    /** The fields under what holds them, on a line. */
    private static void tree(String title, List<String> paths, PrintStream out) {
        var byHolder = new TreeMap<String, List<String>>();
        for (String path : paths) {
            int dot = path.lastIndexOf('.');
            byHolder.computeIfAbsent(dot < 0 ? "" : path.substring(0, dot), none -> new ArrayList<>())
                    .add(path.substring(dot + 1));
        }
        if (!paths.isEmpty()) {
            out.println("  " + title);
        }
        byHolder.forEach((holder, names) ->
                out.println("    " + (holder.isEmpty() ? "" : holder + ": ") + String.join(", ", names)));
    }

    private static String json(List<CheckedPart> parts, Map<String, Covered> covered) {
        var root = JSON.createObjectNode();
        root.put("good", parts.stream().allMatch(CheckedPart::good));
        var checked = root.putArray("checked");
        parts.forEach(part -> checked.addObject()
                .put("kind", part.kind())
                .put("name", part.name())
                .put("good", part.good()));
        var found = root.putArray("findings");
        findings(parts)
                .forEach(finding -> found.addObject()
                        .put("file", finding.file())
                        .put("line", finding.line())
                        .put("severity", finding.isWrong() ? "wrong" : "worthALook")
                        .put("reason", finding.reason())
                        .put("mend", finding.mend()));
        Optional.of(covered).filter(any -> !any.isEmpty()).ifPresent(any -> {
            var coverages = root.putArray("coverage");
            any.forEach((name, each) -> {
                var node = coverages.addObject().put("package", name).put("whole", each.whole());
                node.set("neverRead", JSON.valueToTree(each.neverRead()));
                node.set("neverFilled", JSON.valueToTree(each.neverFilled()));
            });
        });
        return JSON.writeValueAsString(root);
    }

    private static List<Finding> findings(List<CheckedPart> parts) {
        return parts.stream()
                .flatMap(part -> part.findings().stream())
                .distinct()
                .sorted()
                .toList();
    }
}

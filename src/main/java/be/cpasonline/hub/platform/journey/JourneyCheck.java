package be.cpasonline.hub.platform.journey;

import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.platform.settings.Lines;
import be.cpasonline.hub.platform.settings.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Looks whether everything that the routes name exists, and whether they go only where the hub goes. */
@Component
public class JourneyCheck {
    /** How a message may move. What leaves the hub goes through a transport, which is not a route's affair. */
    private static final Set<String> SCHEMES = Set.of("direct", "jms", "timer");

    /** Steps that go where a message says, or that run what a file says. */
    private static final Set<String> FORBIDDEN = Set.of(
            "recipientList",
            "routingSlip",
            "dynamicRouter",
            "script",
            "groovy",
            "js",
            "python",
            "java",
            "mvel",
            "ognl");

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final StepMethods methods = new StepMethods();

    /** The files of a folder of routes, by name, each with what was found in it. */
    public Map<Path, List<Finding>> check(Path folder) {
        var trees = new TreeMap<Path, JsonNode>();
        var findings = new TreeMap<Path, List<Finding>>();
        for (Path file : files(folder)) {
            var found = new ArrayList<Finding>();
            read(file, found).ifPresent(tree -> trees.put(file, tree));
            findings.put(file, found);
        }
        Set<String> beginnings = new HashSet<>();
        trees.values()
                .forEach(tree -> walk(tree, "", "", (path, name, node) -> {
                    if (name.equals("from")) {
                        beginnings.add(node.path("uri").asString(""));
                    }
                }));
        trees.forEach((file, tree) -> new OneFile(file, beginnings).check(tree, findings));
        return findings;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<JsonNode> read(Path file, List<Finding> found) {
        try {
            return Optional.of(YAML.readTree(file.toFile()));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            found.add(Finding.wrong(
                    file.toString(),
                    line,
                    "this is not valid YAML",
                    "look for a missing space after a colon, a tab, or a value that needs quotes"));
            return Optional.empty();
        }
    }

    private static void walk(JsonNode node, String path, String name, Visitor visitor) {
        visitor.visit(path, name, node);
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> walk(entry.getValue(), path + "/" + entry.getKey(), entry.getKey(), visitor));
        } else {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), path + "/" + i, name, visitor);
            }
        }
    }

    private interface Visitor {
        void visit(String path, String name, JsonNode node);
    }

    /** What one file names. */
    private final class OneFile {
        private final Path file;
        private final Set<String> beginnings;
        private final Lines lines;
        private final List<Finding> found = new ArrayList<>();

        OneFile(Path file, Set<String> beginnings) {
            this.file = file;
            this.beginnings = beginnings;

            try {
                this.lines = Lines.ofYaml(Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void check(JsonNode tree, Map<Path, List<Finding>> findings) {
            walk(tree, "", "", this::visit);
            findings.merge(
                    file,
                    found,
                    (one, other) ->
                            Stream.concat(one.stream(), other.stream()).sorted().toList());
        }

        private void visit(String path, String name, JsonNode node) {
            if (node.isObject() && node.has("uri")) {
                uri(path, name, node.path("uri").asString(""));
            }
            if (name.equals("bean") && node.isObject()) {
                methods.problem(
                                node.path("ref").asString(""),
                                node.path("method").asString(""))
                        .ifPresent(problem -> add(path, problem.reason(), problem.mend()));
            }
            if (FORBIDDEN.contains(name)) {
                add(path, "the step '" + name + "' is not allowed", "let a bean decide; a route only moves");
            }
        }

        private void uri(String path, String name, String uri) {
            String scheme = uri.replaceFirst(":.*", "");
            if (!SCHEMES.contains(scheme)) {
                add(
                        path + "/uri",
                        "the scheme '" + scheme + "' is not allowed",
                        "routes use "
                                + String.join(", ", SCHEMES.stream().sorted().toList())
                                + "; what leaves the hub goes through a transport");
            } else if (scheme.equals("direct") && !name.equals("from") && !beginnings.contains(uri)) {
                add(
                        path + "/uri",
                        "no route begins with " + uri,
                        Nearest.to(uri, beginnings)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("write the route that begins so"));
            }
        }

        private void add(String path, String reason, String mend) {
            found.add(Finding.wrong(file.toString(), lines.at(path), reason, mend));
        }
    }
}

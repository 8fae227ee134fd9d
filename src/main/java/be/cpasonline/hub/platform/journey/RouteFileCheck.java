package be.cpasonline.hub.platform.journey;

import be.cpasonline.hub.platform.journey.RouteFile.Part;
import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.platform.settings.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** Checks one file of routes against all that the journey defines. */
final class RouteFileCheck {
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

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^}:]+)}}");

    private final Journey journey;
    private final StepMethods methods;
    private final Environment settings;

    RouteFileCheck(Journey journey, StepMethods methods, Environment settings) {
        this.journey = journey;
        this.methods = methods;
        this.settings = settings;
    }

    List<Finding> findings(RouteFile file) {
        var found = new ArrayList<Finding>();
        file.parts().forEach(part -> {
            steps(file, part, found);
            names(file, part, found);
            placeholders(file, part, found);
        });
        return found.stream().sorted().toList();
    }

    private void steps(RouteFile file, Part part, List<Finding> found) {
        if (part.has("uri")) {
            uri(file, part, found);
        }
        if (part.name().equals("bean") && part.node().isObject()) {
            methods.problem(part.text("ref"), part.text("method"))
                    .ifPresent(problem -> found.add(finding(file, part.path(), problem.reason(), problem.mend())));
            if (!part.has("id")) {
                found.add(finding(
                        file, part.path(), "this step has no id", "give it one; series and logs name steps by it"));
            }
        }
        if (FORBIDDEN.contains(part.name())) {
            found.add(finding(
                    file,
                    part.path(),
                    "the step '" + part.name() + "' is not allowed",
                    "let a bean decide; a route only moves"));
        }
    }

    private void uri(RouteFile file, Part part, List<Finding> found) {
        String uri = part.text("uri");
        String scheme = uri.replaceFirst(":.*", "");
        String path = part.path() + "/uri";
        if (!SCHEMES.contains(scheme)) {
            found.add(finding(
                    file,
                    path,
                    "the scheme '" + scheme + "' is not allowed",
                    "routes use "
                            + String.join(", ", SCHEMES.stream().sorted().toList())
                            + "; what leaves the hub goes through a transport"));
        } else if (scheme.equals("direct")
                && !part.name().equals("from")
                && !journey.beginnings().contains(uri)) {
            found.add(finding(
                    file,
                    path,
                    "no route begins with " + uri,
                    near(uri, journey.beginnings(), "write the route that begins so")));
        }
    }

    private void names(RouteFile file, Part part, List<Finding> found) {
        String policy = part.text("routeConfigurationId");
        if (!policy.isEmpty() && !journey.policies().contains(policy)) {
            found.add(finding(
                    file,
                    part.path() + "/routeConfigurationId",
                    "no policy is named '" + policy + "'",
                    near(policy, journey.policies(), "write the routeConfiguration")));
        }
        String id = part.text("id");
        if (!id.isEmpty() && journey.ids().getOrDefault(id, 0L) > 1) {
            found.add(finding(
                    file, part.path() + "/id", "the id '" + id + "' stands twice", "give each an id of its own"));
        }
    }

    private void placeholders(RouteFile file, Part part, List<Finding> found) {
        if (part.node().isString()) {
            PLACEHOLDER
                    .matcher(part.node().asString())
                    .results()
                    .map(match -> Objects.requireNonNull(match.group(1)))
                    .filter(name -> !journey.parameters().contains(name) && !settings.containsProperty(name))
                    .forEach(name -> found.add(finding(
                            file,
                            part.path(),
                            "the setting '" + name + "' has no value",
                            "set it in config/application.yaml, or write {{" + name + ":default}}")));
        }
    }

    private static String near(String word, Collection<String> known, String otherwise) {
        return Nearest.to(word, known).map(near -> "did you mean " + near + "?").orElse(otherwise);
    }

    private static Finding finding(RouteFile file, String path, String reason, String mend) {
        return Finding.wrong(file.path().toString(), file.lines().at(path), reason, mend);
    }
}
